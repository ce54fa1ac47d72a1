import { expect, test } from 'vitest';
import { mapFontFiles } from '../../../main/font-files.ts';

/** A command line whose last value of a switch counts, as Chromium's. */
function commandLine(asked: string): { line: Parameters<typeof mapFontFiles>[0]; value: () => string } {
  let value = asked;
  return { line: { getSwitchValue: () => value, appendSwitch: (_name, next) => void (value = next ?? '') }, value: () => value };
}

test('pages on Linux map the files of typefaces', () => {
  const { line, value } = commandLine('');
  mapFontFiles(line, 'linux');
  expect(value()).toBe('FontDataServiceLinux');
});

test('what was asked at the start stays', () => {
  const { line, value } = commandLine('Vulkan,FontDataServiceLinux');
  mapFontFiles(line, 'linux');
  expect(value()).toBe('Vulkan,FontDataServiceLinux');
});

test.each(['win32', 'darwin'] as const)('%s is left alone', (platform) => {
  const { line, value } = commandLine('');
  mapFontFiles(line, platform);
  expect(value()).toBe('');
});
