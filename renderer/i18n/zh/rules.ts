export const texts = {
  title: '规则',
  none: '还没有规则',
} as const;
