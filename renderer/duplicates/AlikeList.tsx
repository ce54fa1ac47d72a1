import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alike } from '../../preload/contract/duplicates.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { Tag } from '../ui/Tag.tsx';
import './duplicates.css';

interface Props {
  readonly alike: readonly Alike[];
  readonly onOpen: (object: string, id: string) => void;
}

/** Records that look like the one in question: what they are, by what, whose, and the way there. */
export function AlikeList({ alike, onOpen }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const read = useLabel();
  const model = useModel();
  return (
    <ul className="alike">
      {alike.map((each) => {
        const object = model?.object(each.object);
        return (
          <li key={each.id}>
            <span className="faint">{object === undefined ? '' : read(object.one)}</span>
            <button type="button" className="plain alike-open" onClick={() => onOpen(each.object, each.id)}>{each.title === '' ? '—' : each.title}</button>
            {each.hint !== '' && <span className="soft alike-hint">{each.hint}</span>}
            {each.owner !== '' && <span className="soft">{t('owner', { name: each.owner })}</span>}
            <ReasonTags reasons={each.reasons} />
          </li>
        );
      })}
    </ul>
  );
}

/** By what records look like one, as coloured words; sure facts are louder than hints. */
export function ReasonTags({ reasons }: Pick<Alike, 'reasons'>): ReactNode {
  const { t } = useTranslation('duplicates');
  return (
    <span className="alike-reasons">
      {[...new Set(reasons.map(({ kind }) => kind))].map((kind) => <Tag key={kind} colour={COLOURS[kind] ?? 'grey'}>{t(`reason.${kind}`)}</Tag>)}
    </span>
  );
}

const COLOURS: Readonly<Record<string, string>> = { code: 'red', name: 'red', person: 'red', phone: 'orange', email: 'orange', wechat: 'orange', core: 'gold', sound: 'grey', stem: 'grey' };
