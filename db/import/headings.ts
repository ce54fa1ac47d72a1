/**
 * Common Chinese and English headings beyond the synonyms that the model carries, by "object.field". Weights below 1
 * give way to the model's own words when both could claim a column.
 */
export const HEADINGS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'customers.name': list(0.95, '客户名', '客户单位', '客户公司', '公司名', '公司全称', '单位全称', '往来单位', '购货单位', '购买方', '甲方', '甲方名称', '用户名称', '用户单位', '供货单位', '店名', '门店名称', '工厂', '企业', 'customer name', 'customer', 'client name', 'organization', 'account name'),
  'customers.address': list(0.95, '注册地址', '办公地址', '通讯地址', '送货地址', '所在地', '地址信息', '企业地址', '联系地址', 'address', 'company address', 'billing street', 'mailing street'),
  'customers.phone': list(0.8, '公司座机', '单位电话', '固话', '办公电话', '电话号码', '手机', '手机号', '手机号码', '联系方式', 'phone', 'mobile'),
  'customers.credit_code': list(0.95, '统一代码', '纳税人识别码', '税务登记号', '营业执照号', '组织机构代码', 'uscc', 'tax number'),
  'customers.owner': list(0.95, '所属销售', '跟单员', '维护人', '所属人', '对接销售', '归属', '业务', '负责业务员', 'owner', 'sales', 'account owner', 'lead owner', 'record owner'),
  'customers.source': list(0.9, '获客渠道', '信息来源', '开发方式'),
  'customers.region': list(0.95, '所属省份', '所在省份', '客户地区', '地域', 'billing state', 'mailing state'),
  'customers.city': list(0.95, '所属城市', '所属地市', '地市', 'billing city', 'mailing city'),
  'customers.industry': list(0.9, '客户行业', '行业分类', '主营', '主营业务', '客户类型', '客户类别'),
  'customers.notes': list(0.9, '备注信息', '其他', '其它', '客户情况', '客户描述', '简介', '公司简介', '跟进内容', '最新进展'),
  'customers.next_contact': list(0.9, '下次拜访', '下次回访', '预约时间', '提醒日期'),
  'customers.last_contact': list(0.9, '上次联系', '最近联系', '最近拜访', '最后联系时间', '跟进时间'),
  'customers.grade': list(0.9, '重要性', '客户分级', '客户分类', 'abc', 'vip'),
  'contacts.name': list(0.95, '联络人', '联系人名称', '负责人姓名', '采购', '采购员', '采购经理', '经办人', '收货人', '老板', '法人', '联系人(称呼)', '法定代表人', '法人代表', '企业法人', '联系人及电话', '联系人及联系方式', '联系人和电话', '联系人与电话', '联系人信息', 'contact person'),
  'contacts.mobile': list(0.8, '联系手机', '联系人电话', '联系人手机', '手机电话', '电话号码', '联系号码', '电话手机', '手机电话', '电话联系方式', '号码', 'tel', 'telephone', 'mobile no', 'cellphone', 'contact phone'),
  'contacts.phone': list(0.7, '电话', '联系电话', '备用电话', '其他电话', '联系人座机', 'tel', 'telephone', 'phone'),
  'contacts.title': list(0.9, '联系人职务', '联系人职位', '职称', 'job title', 'title'),
  'contacts.email': list(0.95, '联系人邮箱', '电邮', 'email'),
  'contacts.wechat': list(0.95, '微信号码', 'vx', 'wx', '微信/qq'),
  'contacts.department': list(0.9, '联系人部门', 'department'),
  'leads.interest': list(0.9, '意向', '需求', '咨询内容'),
  'deals.name': list(0.95, '商机主题', '销售机会', '机会', '项目简称', 'opportunity name', 'deal name', 'project name'),
  'deals.amount': list(0.9, '项目金额', '预算', '合同预估额', '预计合同额', '意向金额', '报价金额'),
  'deals.stage': list(0.9, '项目阶段', '当前阶段', '状态', '项目状态', '项目进度', 'stage'),
  'deals.close_date': list(0.9, '预计签约日期', '预计签约时间', '预计成单时间', '计划签单', 'expected close date'),
  'deals.probability': list(0.9, '把握', '签单概率', '胜率', 'probability'),
  'deals.notes': list(0.9, '最新进展', '项目进展', '进展说明', '备注信息', '其他'),
  'products.name': list(0.95, '产品', '货物名称', '物料名称', '产品品名', '设备名称', '服务名称', 'product', 'name', 'description'),
  'products.price': list(0.95, '价格', '单价(元)', '零售价', '出厂价', '批发价', '对外报价', '不含税单价', 'unit price'),
  'products.code': list(0.95, '物料编码', '物料号', '产品代码', '商品编码', '存货编码', 'code', 'product code'),
  'products.spec': list(0.95, '规格/型号', '型号规格', '产品规格', '参数', '技术参数'),
  'products.unit': list(0.95, '计价单位', 'unit'),
  'follow_ups.content': list(0.95, '跟进', '沟通记录', '拜访内容', '拜访记录', '洽谈内容', '记录', '联系内容'),
  'follow_ups.happened_at': list(0.95, '拜访日期', '拜访时间', '联系时间', '联系日期', '沟通时间'),
  'payments.paid_on': list(0.95, '收款时间', '回款时间', '到款日期', '入账日期'),
  'payments.amount': list(0.95, '到款金额', '收款', '回款', '实收', '已收金额'),
  'contracts.number': list(0.95, '合同单号', '合同编码', 'contract number', 'contract no'),
  'contracts.amount': list(0.95, '合同额', '合同总金额', '总金额', '总价'),
};

/** Headings of the fields every record has: who made it and when. They are kept as the file says. */
export const SYSTEM_HEADINGS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  created_at: list(0.9, '创建时间', '创建日期', '录入时间', '录入日期', '登记日期', '登记时间', '建档日期', '建档时间', '添加时间', 'created', 'created at', 'create time', 'created on', 'created date', 'create date'),
  created_by: list(0.9, '创建人', '录入人', '登记人', '建档人', '添加人', 'created by', 'creator'),
};

/** Words in a sheet's or file's name that tell what it is about. */
export const OBJECT_WORDS: Readonly<Record<string, RegExp>> = {
  leads: /线索|潜在|名录|展会名单|\bleads?\b/i,
  customers: /客户|公司|企业|单位|customers?|accounts?|clients?/i,
  contacts: /联系人|通讯录|名片|contacts?/i,
  follow_ups: /跟进|拜访|回访|沟通|follow/i,
  tasks: /任务|待办|todo|tasks?/i,
  deals: /商机|项目|机会|漏斗|deals?|opportunit|pipeline/i,
  products: /产品|商品|价格表|报价表|物料|products?|price ?list/i,
  quotes: /报价单|报价记录|quotes?/i,
  contracts: /合同|contracts?/i,
  deliveries: /交付|发货|送货|deliver/i,
  payment_plans: /应收|回款计划|付款计划|payment plan/i,
  payments: /回款|收款|到账|流水|payments?|receipts?/i,
  members: /员工|成员|同事|花名册|members?|staff/i,
};

/** How likely an object is before looking: a company list is a customer list unless something says otherwise. */
export const OBJECT_PRIOR: Readonly<Record<string, number>> = { customers: 0.6, contacts: 0, deals: 0, products: 0, leads: -1.5, members: -1.5, tasks: -1, follow_ups: -0.3 };

function list(weight: number, ...words: string[]): (readonly [string, number])[] {
  return words.map((word) => [word, weight] as const);
}
