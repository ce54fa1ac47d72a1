export const texts = {
  title: 'filters',
} as const;
