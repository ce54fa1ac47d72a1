import type { ComponentType, CSSProperties } from 'react';
import {
  AccountBookOutlined, AppstoreOutlined, ApartmentOutlined, AuditOutlined, BankOutlined, CarOutlined, CheckSquareOutlined, ContactsOutlined, DollarOutlined,
  FieldTimeOutlined, FileDoneOutlined, FileTextOutlined, FilterOutlined, FundOutlined, MessageOutlined, PercentageOutlined, ProfileOutlined, ShopOutlined, SwapOutlined,
  TagsOutlined, TeamOutlined,
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
  departments: ApartmentOutlined,
  tags: TagsOutlined,
  need_changes: SwapOutlined,
  approvals: AuditOutlined,
  bank_lines: AccountBookOutlined,
  invoices: ProfileOutlined,
  price_books: PercentageOutlined,
};

/** The rail's sign for an object. */
export function iconFor(object: string): Icon {
  return ICONS[object] ?? AppstoreOutlined;
}
