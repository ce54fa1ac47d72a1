export const texts = {
  title: '报价单',
} as const;
