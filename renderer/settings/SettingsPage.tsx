import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../api/settings.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import { NoticeSection } from '../reminders/NoticeSection.tsx';
import { AboutSection } from './AboutSection.tsx';
import { CompanySection } from './CompanySection.tsx';
import { DataSection } from './DataSection.tsx';
import { DeskSection } from './DeskSection.tsx';
import { UpdateSection } from './UpdateSection.tsx';
import './settings.css';

const SECTIONS = ['desk', 'notices', 'company', 'data', 'updates', 'about'] as const;
type SectionName = (typeof SECTIONS)[number];

/** Choices of this desk, the letterhead, where the data is, updates. One page; the list on the left jumps. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation('settings');
  const info = useAppInfo();
  const page = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<SectionName>('desk');
  if (info === undefined) return null;
  const jump = (section: SectionName): void => {
    setHere(section);
    page.current?.querySelector(`#settings-${section}`)?.scrollIntoView({ block: 'start' });
  };
  /** The section at the top of the view; at the very end the last one, which may be too short to reach the top. */
  const follow = (): void => {
    const box = page.current;
    if (box === null) return;
    const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 4;
    const above = SECTIONS.filter((section) => (box.querySelector<HTMLElement>(`#settings-${section}`)?.offsetTop ?? 0) - box.offsetTop <= box.scrollTop + 40);
    const found = atEnd && box.scrollTop > 0 ? SECTIONS.at(-1) : above.at(-1);
    if (found !== undefined && !(atEnd && SECTIONS.indexOf(here) > SECTIONS.indexOf(above.at(-1) ?? 'desk'))) setHere(found);
  };
  return (
    <>
      <Toolbar title={t('title')} />
      <div className="settings">
        <nav aria-label={t('title')}>
          {SECTIONS.map((section) => (
            <button key={section} type="button" className="plain" aria-current={here === section} onClick={() => jump(section)}>{t(`sections.${section}`)}</button>
          ))}
        </nav>
        <div className="settings-page" ref={page} onScroll={follow}>
          <DeskSection settings={info.settings} />
          <NoticeSection settings={info.settings} />
          <CompanySection />
          <DataSection info={info} />
          <UpdateSection settings={info.settings} />
          <AboutSection info={info} />
        </div>
      </div>
    </>
  );
}
