/** The program's sign at 32 × 32, as a data URL: the tray must not depend on a file that a package may leave out. From `build/icons/icon.ico`. */
export const TRAY_ICON = [
  'data:image/png;base64,',
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAEvUlEQVR4AcRXf2hVdRQ/V5wMKli/NLOt1w8MxCDbUihyhjG1DApBoj9CCFJcw0ZUlphvrF+EKeuHzGG0ueEfjq3XCmtZgQvrj21tlB',
  'AqbuUcqKDuvZ6+Od79Hj/n3Huf997dOeYbOL5n5557Pt/P+Zzzvffx3gy6wX+RAhbE47OKt7xfFnvnw/Wxdz+Il8DEezalGBwlmz8qFc6oXscJAPnyi5dnDVk2dTNxvTG8zWLaJp5dP6WYTb1lmZ70',
  '6MyTxZtrK8IicgJi8XjhvW/X7iCbD7KxZxOqsTE0jX6OZejH4rdqt0stT0hOgJ2xypm5GsWtaSxKgSaIwW3eyGaspwICcEa3kk1fe2AT6ny6Y8vmPfdUx28TEToBzl5ewcaeiwmQJ0K8xKsfnk+fvF',
  'BB29espNfKy9SqXD9ZvPyh+2gG4c89TuFzee+2iPR50Lwx9l3kgvy+ctkSWvfEYnpgzmyK3XkHVS1bPCXb9eIq2ri0lDg0UYmNhZpEjkDLcBEb1gfO5MBMS+4vASS/9ezC+cobwV8kzO4Eop/2woIC',
  'weRlZ/9PR06AUFKIVYBc+DsnHIfGkoiw/n+HaeeBQwH7rPM3Oj2SikDjlscH702CZNJIOQIk0CRk+TzykSvRe4R2/tAVtANd1DN4KhLPUfzuCFSAdOuAcFwBcCQfxdesoJOfbw3YYN0WWr1owfgNaE',
  'gmGuaXmgJWAToOAB0Qk+chRzB5m8cX8Bi2EDsCcBVIygshk8D9qLXv9z5aW7d3QnulYT+dS1/UrehL+wjza9NAqAAdB5BBECYBQP4LPNJMiN/4nwFRM644uzOKUPDS44to/6aXJ7SvXl1Lt998U26n',
  '9wlIPhFSUwA6ARXjS3oTEUDe5h1nmN/tzxEABTKBgFLbRUQoiLd1UklVbc5Wfrw7AuXdEgXOMfj5tUlAVIAGPoUiRsaFfOR6vnQhVa9amrPKiidzuMxQF6X+blQbO39M73t8AY+mJakC5JrlzCEiJ0',
  'ZiQUTYI7F5VP1Mec6ee/Tq+3+hbxcljzSppY+1ow93AsLn4w89Axg3kn6FjDii9nXd8vNCEWmMkkLmTAAjMHLmKMquUpZYENNh4A3z66TBrQI0AEiV+TzhGpj8FjjCvBqjaSFWAWz4dKBz2YRJ/Hl8',
  'QDB52R9HB/FJiLcAfNKQTlb4UVOIVYDF3K/J0CfWe83t1PB9Jx39b4hOnBqmTzt+ntRSlzLCq3b4nwGq++5X4hCvxFoTKBVw3iS7cbObRJmn1N3UdriHNtU308YvG2lHAgISB6/pU5dGQeus4XMXKG',
  'tnnQm4fDJplOmVmoJSAdTaahubKyECYCwPHOmvnf9r5BZ6s+9B2nNiLg2kCwHG+IM8NlN2vdS8KgBXqfbGbrgmtm0MQjZxbjNDMrvfGSfLb+2P0aEzRdRwfB61DOK7Lor79xvbfJFsbepFLV3OBPSS',
  'aKStcR1+O+ArujkDFcTYTFocL63nScT5Yu++5yfOn8XpPp36Zu/rbjl1AQFyJ5lo+ilVMFpCnC1D8Q1scw1GUcO2qUFp+KnFZHgDfpI9lpyZKQb3L1LDb+MEaLK1dSyZ2Neb/LZld6qjJZ5KwK7TC0',
  'eyo7kHZz6m3KF/VwAAAP//g+sTtgAAAAZJREFUAwCyQsOMdt7/VwAAAABJRU5ErkJggg==',
].join('');
