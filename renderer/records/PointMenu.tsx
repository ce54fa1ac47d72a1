import type { ReactNode } from 'react';
import { Dropdown } from 'antd';
import type { MenuProps } from 'antd';
import type { Spot } from '../grid/context.ts';

interface Props {
  readonly spot: Spot;
  readonly items: MenuProps['items'];
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
}

/** A menu that opens at a point of the screen, such as under the pointer. */
export function PointMenu({ spot, items, onChoose, onClose }: Props): ReactNode {
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      onOpenChange={(open) => !open && onClose()}
      menu={{ items, onClick: ({ key }) => { onClose(); onChoose(key); }, onKeyDown: (event) => event.key === 'Escape' && onClose() }}
    >
      <span key={`${spot.x},${spot.y}`} className="point" style={{ left: spot.x, top: spot.y }} />
    </Dropdown>
  );
}
