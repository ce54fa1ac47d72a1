import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FOLLOWED } from '../activity/subject.ts';
import { call } from '../api/bridge.ts';
import { useEvent } from '../api/hooks.ts';
import { paths } from './paths.ts';
import { pickAndImport } from './pick-import.ts';
import { useStep } from './use-step.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useUi } from './ui-store.ts';
import { useFailed } from './use-failed.ts';

/** A command for whatever page is open: the list page listens for these. */
export type PageCommand = 'new' | 'export' | 'find' | 'replace' | 'goTo' | 'quickSearch' | 'complete' | 'delete';

/** Sends a command to the page in the middle. */
export function sendToPage(command: PageCommand): void {
  window.dispatchEvent(new CustomEvent<PageCommand>('page-command', { detail: command }));
}

/** Does what the native menu asks for, and what its undo and redo keys mean. */
export function useMenuCommands(): void {
  const [location, navigate] = useLocation();
  const { setFollowUp, setHistory, setAbout } = useUi();
  const { message } = App.useApp();
  const { t } = useTranslation('app');
  const failed = useFailed();
  const step = useStep();
  useUndoKeys(step);
  useEvent('menu.command', ({ command }) => {
    switch (command) {
      case 'home': return navigate(paths.home);
      case 'dashboard': return navigate(paths.dashboard);
      case 'settings': return navigate(paths.settings);
      case 'newQuote': return navigate(paths.newQuote());
      case 'followUp': return setFollowUp(subjectAt(location));
      case 'import': return void pickAndImport();
      case 'history': return setHistory(true);
      case 'about': return setAbout(true);
      case 'undo': return void step('undo');
      case 'redo': return void step('redo');
      case 'backup':
        return void call('backup.create', {}).then(
          () => message.success(t('backedUp')),
          failed,
        );
      case 'new': case 'export': case 'find': case 'replace': case 'goTo': case 'quickSearch': case 'complete': case 'delete': return sendToPage(command);
    }
  });
}

/** The record that an address shows, when one can follow up on it; else nobody yet. */
function subjectAt(location: string): { object: string; id: string } {
  const [, object = '', id = ''] = /^\/([a-z_]+)\/([0-9a-z-]{8,})/.exec(location) ?? [];
  return (FOLLOWED as readonly string[]).includes(object) ? { object, id } : { object: 'customers', id: '' };
}
