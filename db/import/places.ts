/**
 * Where a text says a customer is: province (GB/T 2260 code, the key of the region options) and what follows it.
 * "浙江省杭州市余杭区" → 33, "杭州市余杭区"; "深圳" → 44, "深圳". Null when it names neither.
 */
export function readPlace(text: string, provinces: readonly { readonly key: string; readonly label: { readonly zh: string } }[]): { region: string; rest: string } | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/^中国/, '');
  for (const { key, label } of provinces) {
    if (!plain.startsWith(label.zh)) continue;
    const rest = plain.slice(label.zh.length).replace(/^(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)/, '').replace(/^[-/,、·]/, '');
    return { region: key, rest };
  }
  for (const [region, cities] of CITIES) if (cities.some((city) => plain.startsWith(city))) return { region, rest: plain };
  return null;
}

/** Cities that a sheet names without their province. Only names that no other province shares. */
const CITIES: readonly (readonly [string, readonly string[]])[] = [
  ['13', ['石家庄', '唐山', '保定', '邯郸', '廊坊', '秦皇岛', '沧州', '张家口', '承德', '衡水', '邢台']],
  ['14', ['太原', '大同', '运城', '临汾', '晋中', '长治']],
  ['15', ['呼和浩特', '包头', '鄂尔多斯', '赤峰']],
  ['21', ['沈阳', '大连', '鞍山', '营口', '锦州', '抚顺', '丹东']],
  ['22', ['长春', '四平', '延边']],
  ['23', ['哈尔滨', '大庆', '齐齐哈尔', '牡丹江', '佳木斯']],
  ['32', ['南京', '苏州', '无锡', '常州', '南通', '徐州', '扬州', '盐城', '泰州', '镇江', '淮安', '连云港', '宿迁', '昆山', '常熟', '张家港', '江阴']],
  ['33', ['杭州', '宁波', '温州', '嘉兴', '绍兴', '金华', '义乌', '台州', '湖州', '丽水', '衢州', '舟山', '慈溪', '余姚']],
  ['34', ['合肥', '芜湖', '蚌埠', '马鞍山', '阜阳', '安庆', '滁州', '六安']],
  ['35', ['福州', '厦门', '泉州', '漳州', '莆田', '晋江', '龙岩', '宁德']],
  ['36', ['南昌', '赣州', '九江', '上饶', '景德镇', '宜春']],
  ['37', ['济南', '青岛', '烟台', '潍坊', '临沂', '淄博', '济宁', '威海', '德州', '泰安', '聊城', '东营', '日照', '菏泽']],
  ['41', ['郑州', '洛阳', '南阳', '新乡', '开封', '安阳', '许昌', '商丘', '焦作']],
  ['42', ['武汉', '宜昌', '襄阳', '荆州', '黄石', '十堰', '孝感']],
  ['43', ['长沙', '株洲', '湘潭', '衡阳', '岳阳', '常德', '郴州']],
  ['44', ['广州', '深圳', '东莞', '佛山', '中山', '珠海', '惠州', '汕头', '江门', '湛江', '肇庆', '顺德', '潮州', '揭阳', '茂名', '清远']],
  ['45', ['南宁', '柳州', '桂林', '北海', '玉林']],
  ['46', ['海口', '三亚']],
  ['51', ['成都', '绵阳', '德阳', '宜宾', '南充', '泸州', '乐山']],
  ['52', ['贵阳', '遵义']],
  ['53', ['昆明', '大理', '曲靖', '玉溪']],
  ['54', ['拉萨']],
  ['61', ['西安', '宝鸡', '咸阳', '汉中', '榆林', '渭南']],
  ['62', ['兰州', '天水', '酒泉']],
  ['63', ['西宁']],
  ['64', ['银川']],
  ['65', ['乌鲁木齐', '喀什', '克拉玛依', '库尔勒']],
];
