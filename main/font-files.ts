import type { CommandLine } from 'electron';

const SWITCH = 'disable-features';
/** Chromium's service that copies the whole file of a system typeface into shared memory, one copy for each face. */
const COPYING = 'FontDataServiceLinux';

/**
 * Lets pages on Linux map the files of system typefaces, as they did before Chromium had a service for them. A Chinese
 * typeface is 20 MB a face and is read in full to be copied: mapped, only what is drawn takes memory. Before `ready`.
 */
export function mapFontFiles(commandLine: Pick<CommandLine, 'getSwitchValue' | 'appendSwitch'>, platform: NodeJS.Platform): void {
  if (platform !== 'linux') return;
  // The last value counts alone: what was asked at the start stays.
  const asked = commandLine.getSwitchValue(SWITCH).split(',').filter((name) => name !== '' && name !== COPYING);
  commandLine.appendSwitch(SWITCH, [...asked, COPYING].join(','));
}
