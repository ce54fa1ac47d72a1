export const texts = {
  title: 'views',
} as const;
