import type { ComponentType, CSSProperties } from 'react';
import {
  AppstoreOutlined, BankOutlined, CarOutlined, CheckSquareOutlined, ContactsOutlined, DollarOutlined, FieldTimeOutlined, FileDoneOutlined,
  FileTextOutlined, FilterOutlined, FundOutlined, MessageOutlined, ShopOutlined, TagsOutlined, TeamOutlined,
} from '@ant-design/icons';

type Icon = ComponentType<{ className?: string; style?: CSSProperties }>;

const ICONS: Readonly<Record<string, Icon>> = {
  leads: FilterOutlined,
  customers: BankOutlined,
  contacts: ContactsOutlined,
  follow_ups: MessageOutlined,
  tasks: CheckSquareOutlined,
  deals: FundOutlined,
  quotes: FileTextOutlined,
  contracts: FileDoneOutlined,
  deliveries: CarOutlined,
  payment_plans: FieldTimeOutlined,
  payments: DollarOutlined,
  products: ShopOutlined,
  members: TeamOutlined,
  tags: TagsOutlined,
};

/** The rail's sign for an object. */
export function iconFor(object: string): Icon {
  return ICONS[object] ?? AppstoreOutlined;
}
