import { OBJECTS } from '../model/index.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

export const USAGE = 'npm run -s cli -- <command> --db FILE [--json]';

/** The text of `help`, for one command, one object, or all of them. */
export function helpText(commands: readonly Command[], wanted: string | undefined): string | null {
  if (wanted === undefined) return overview(commands);
  const command = commands.find((each) => each.name === wanted);
  if (command) return `${command.name} ${command.usage}\n  ${command.about.zh}\n  ${command.about.en}\n`;
  const object = OBJECTS.find((each) => each.id === wanted);
  if (!object) return null;
  return `${object.label.zh} ${object.label.en}\n${table(['字段 field', '名称', 'name', '类型 type'], object.fields.map((field) => [field.id, field.label.zh, field.label.en, field.to ? `${field.type} → ${field.to}` : field.type]))}`;
}

function overview(commands: readonly Command[]): string {
  return [
    `商簿 Dealbook\n${USAGE}\n`,
    ...commands.map((command) => `  ${command.name} ${command.usage}\n      ${command.about.zh} · ${command.about.en}`),
    '',
    `对象 objects: ${OBJECTS.filter((object) => !object.system).map((object) => object.id).join(' ')}`,
    '退出码 exit codes: 0 完成 done · 1 失败 failed · 2 用法 usage · 3 数据库打不开 database · 4 部分文件被拒绝 some input refused · 130 已中断 interrupted',
    '',
  ].join('\n');
}
