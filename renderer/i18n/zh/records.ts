export const texts = {
  title: 'records',
} as const;
