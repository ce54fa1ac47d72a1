import type { ReactNode } from 'react';
import type { ObjectDescription } from '../../preload/contract/model.ts';
import type { Model } from '../api/model.ts';
import { useLabel } from '../i18n/hooks.ts';
import { Toolbar } from '../ui/Toolbar.tsx';

interface Props {
  readonly model: Model;
  readonly object: ObjectDescription;
  /** The record whose drawer is open. */
  readonly record: string | null;
}

/** The list of one object: toolbar, grid, and the drawer of one record. */
export function ListPage({ object }: Props): ReactNode {
  const label = useLabel();
  return <Toolbar title={label(object.label)} />;
}
