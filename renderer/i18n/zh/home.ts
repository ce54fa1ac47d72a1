export const texts = {
  title: '首页',
} as const;
