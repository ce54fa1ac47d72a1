export const texts = {
  title: '数据分析',
} as const;
