export const texts = {
  title: 'grid',
} as const;
