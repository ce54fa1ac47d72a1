export const texts = {
  title: '设置',
} as const;
