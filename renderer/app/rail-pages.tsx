import type { ComponentType } from 'react';
import { AccountBookOutlined, CompassOutlined, InboxOutlined, MergeCellsOutlined, MoneyCollectOutlined, StarOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { paths } from './paths.ts';

/** Pages of a subject's own in the rail: where they are and their sign. Their names are `nav.page.<id>` of the app's texts. */
export const RAIL_PAGES = {
  bank: { to: paths.bank, Icon: AccountBookOutlined },
  duplicates: { to: paths.duplicates(), Icon: MergeCellsOutlined },
  inbox: { to: paths.inbox, Icon: InboxOutlined },
  handovers: { to: paths.handovers(), Icon: UserSwitchOutlined },
  pool: { to: paths.pool, Icon: CompassOutlined },
  watch: { to: paths.watch(), Icon: StarOutlined },
  receivables: { to: paths.receivables, Icon: MoneyCollectOutlined },
} as const satisfies Readonly<Record<string, { readonly to: string; readonly Icon: ComponentType }>>;

export type RailPage = keyof typeof RAIL_PAGES;

/** Whether a place of the rail is a page rather than a list. */
export function isRailPage(id: string): id is RailPage {
  return Object.hasOwn(RAIL_PAGES, id);
}
