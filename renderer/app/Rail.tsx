import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { BarChartOutlined, CaretDownOutlined, ControlOutlined, FileTextOutlined, HistoryOutlined, HomeOutlined, ImportOutlined, MenuFoldOutlined, MenuUnfoldOutlined, SettingOutlined, TeamOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Model } from '../api/model.ts';
import { useRemembered } from '../api/settings.ts';
import { WaitingBadge } from '../approvals/Labels.tsx';
import { useLabel } from '../i18n/hooks.ts';
import { paths } from './paths.ts';
import { groupForRail } from './rail-groups.ts';
import { iconFor } from './rail-icons.tsx';
import { RAIL_PAGES } from './rail-pages.tsx';
import { pickAndImport } from './pick-import.ts';
import { useUi } from './ui-store.ts';

/** The way through the program: what is to do, the stages of a sale, the base data, the data tools. */
export function Rail({ model }: { readonly model: Model }): ReactNode {
  const { t } = useTranslation('app');
  const label = useLabel();
  const [folded, setFolded] = useRemembered('rail.folded', false);
  const setHistory = useUi((ui) => ui.setHistory);
  return (
    <nav className={folded ? 'rail rail-folded' : 'rail'} aria-label={t('nav.label')}>
      <div className="rail-scroll">
        <Place folded={folded} to={paths.home} icon={<HomeOutlined aria-hidden />} text={t('nav.home')} exact />
        <Place folded={folded} to={paths.dashboard} icon={<BarChartOutlined aria-hidden />} text={t('nav.dashboard')} />
        <Place folded={folded} to={paths.feed} icon={<TeamOutlined aria-hidden />} text={t('nav.feed')} />
        {groupForRail(model.objects).map((group) => (
          <Group key={group.id} id={group.id} folded={folded}>
            {group.places.map((place) => {
              const { id, to, text, Icon } = place.kind === 'list'
                ? { id: place.object.id, to: paths.list(place.object.id), text: label(place.object.label), Icon: iconFor(place.object.id) }
                : { id: place.page, ...RAIL_PAGES[place.page], text: t(`nav.page.${place.page}`) };
              return <Place key={id} folded={folded} to={to} icon={<Icon />} text={text} {...(id === 'approvals' ? { mark: <WaitingBadge /> } : {})} />;
            })}
          </Group>
        ))}
        <Group id="data" folded={folded}>
          <Act folded={folded} icon={<ImportOutlined aria-hidden />} text={t('nav.import')} run={() => void pickAndImport()} />
          <Act folded={folded} icon={<HistoryOutlined aria-hidden />} text={t('nav.history')} run={() => setHistory(true)} />
          <Place folded={folded} to={paths.acts} icon={<ThunderboltOutlined aria-hidden />} text={t('nav.acts')} />
          <Place folded={folded} to={paths.rules()} icon={<ControlOutlined aria-hidden />} text={t('nav.rules')} />
          <Place folded={folded} to={paths.templates} icon={<FileTextOutlined aria-hidden />} text={t('nav.templates')} />
          <Place folded={folded} to={paths.settings} icon={<SettingOutlined aria-hidden />} text={t('nav.settings')} />
        </Group>
      </div>
      <button type="button" className="plain rail-fold" onClick={() => setFolded(!folded)} aria-label={t(folded ? 'nav.unfold' : 'nav.fold')} title={t(folded ? 'nav.unfold' : 'nav.fold')}>
        {folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
      </button>
    </nav>
  );
}

type GroupName = ReturnType<typeof groupForRail>[number]['id'] | 'data';

/** Places under one heading, which hides all of them but the one that is open: what somebody never uses takes no room. */
function Group({ id, folded, children }: { readonly id: GroupName; readonly folded: boolean; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('app');
  const [closed, setClosed] = useRemembered<readonly string[]>('rail.closed', []);
  const shut = closed.includes(id);
  const name = t(`nav.${id}`);
  return (
    <section aria-label={name} className={shut && !folded ? 'rail-shut' : undefined}>
      {folded ? <h2 className="rail-head" /> : (
        <h2 className="rail-head">
          <button type="button" className="plain" aria-expanded={!shut} onClick={() => setClosed(shut ? closed.filter((each) => each !== id) : [...closed, id])}>{name}<CaretDownOutlined aria-hidden /></button>
        </h2>
      )}
      {children}
    </section>
  );
}

interface ItemProps {
  readonly folded: boolean;
  readonly icon: ReactNode;
  readonly text: string;
  /** Stands at the end of the line. */
  readonly mark?: ReactNode;
}

function Place({ to, exact, ...item }: ItemProps & { readonly to: string; readonly exact?: boolean }): ReactNode {
  const [location, navigate] = useLocation();
  const here = exact === true ? location === to : location === to || (location.startsWith(`${to}/`) && location !== paths.inbox);
  return <Item {...item} here={here} run={() => navigate(to)} />;
}

function Act({ run, ...item }: ItemProps & { readonly run: () => void }): ReactNode {
  return <Item {...item} here={false} run={run} />;
}

function Item({ folded, icon, text, mark, here, run }: ItemProps & { readonly here: boolean; readonly run: () => void }): ReactNode {
  // A page that was opened another way than by the rail is shown in it all the same.
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here) place.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const button = (
    <button ref={place} type="button" className={here ? 'plain rail-item rail-here' : 'plain rail-item'} aria-current={here ? 'page' : undefined} aria-label={text} onClick={run}>
      <span className="rail-icon" aria-hidden="true">{icon}</span>
      {!folded && <span className="rail-text">{text}</span>}
      {!folded && mark}
    </button>
  );
  return folded ? <Tooltip title={text} placement="right">{button}</Tooltip> : button;
}
