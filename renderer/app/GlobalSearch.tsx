import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input } from 'antd';
import type { InputRef } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../api/hooks.ts';
import { useModel } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { paths } from './paths.ts';

/** One box over every object: names, pinyin initials, phone fragments. Ctrl+K reaches it from anywhere. */
export function GlobalSearch(): ReactNode {
  const { t } = useTranslation('app');
  const label = useLabel();
  const model = useModel();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  // Enter before the list has answered means its first hit, not the first hit of a shorter text.
  const [hurried, setHurried] = useState(false);
  const asked = useDeferredValue(text.trim());
  const { data, isPlaceholderData } = useCall('search.everything', { text: asked, limit: 20 }, { enabled: asked !== '', keep: true });
  const box = useRef<InputRef>(null);

  useEffect(() => {
    const reach = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        box.current?.focus({ cursor: 'all' });
      }
    };
    window.addEventListener('keydown', reach);
    return () => window.removeEventListener('keydown', reach);
  }, []);

  const hits = asked === '' ? [] : data?.hits ?? [];
  const options = hits.map((hit) => {
    const object = model?.object(hit.object);
    return {
      value: `${hit.object}/${hit.id}`,
      label: (
        <span className="search-hit">
          <span className="search-title">{hit.title}</span>
          <span className="search-hint">{hit.hint}</span>
          <span className="search-object">{object === undefined ? hit.object : label(object.label)}</span>
        </span>
      ),
    };
  });
  const [first] = hits;
  const fresh = asked !== '' && asked === text.trim() && data !== undefined && !isPlaceholderData;
  const none = asked !== '' && data !== undefined && hits.length === 0;

  const open = useCallback((object: string, id: string): void => {
    setText('');
    setHurried(false);
    box.current?.blur();
    navigate(paths.record(object, id));
  }, [navigate]);
  useEffect(() => {
    if (!hurried || !fresh) return;
    if (first === undefined) setHurried(false);
    else open(first.object, first.id);
  }, [hurried, fresh, first, open]);

  return (
    <div
      className="top-search"
      onKeyDownCapture={(event) => {
        // Esc leaves nothing behind that would stand over every page.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          setText('');
          box.current?.blur();
        }
        if (event.key !== 'Enter' || text.trim() === '' || fresh || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        setHurried(true);
      }}
    >
      <AutoComplete
        className="top-search-box"
        value={text}
        options={options}
        notFoundContent={none ? <span className="search-none">{t('search.none', { text: asked })}<br /><span className="faint">{t('search.hint')}</span></span> : null}
        defaultActiveFirstOption
        popupMatchSelectWidth={480}
        onChange={(next: string) => {
          setHurried(false);
          setText(next);
        }}
        onSelect={(value: string) => {
          const [object = '', id = ''] = value.split('/');
          open(object, id);
        }}
      >
        <Input ref={box} variant="filled" prefix={<SearchOutlined className="faint" aria-hidden />} suffix={<kbd className="key">Ctrl K</kbd>} placeholder={t('search.placeholder')} aria-label={t('search.label')} allowClear />
      </AutoComplete>
    </div>
  );
}
