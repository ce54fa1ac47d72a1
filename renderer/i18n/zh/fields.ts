export const texts = {
  title: 'fields',
} as const;
