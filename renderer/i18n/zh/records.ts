export const texts = {
  createLinked: '新建{{object}}“{{name}}”',
  nothingFound: '没有找到',
} as const;
