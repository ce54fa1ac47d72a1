/** Where demo customers are: province code, name, weight in the customer base, cities with their telephone prefix. */
export interface Place {
  readonly region: string;
  readonly province: string;
  readonly weight: number;
  readonly cities: readonly (readonly [city: string, prefix: string])[];
}

/** A supplier in Suzhou sells mostly along the Yangtze delta, then in the Pearl delta, then everywhere. */
export const PLACES: readonly Place[] = [
  { region: '32', province: '江苏省', weight: 24, cities: [['苏州', '0512'], ['无锡', '0510'], ['常州', '0519'], ['南京', '025'], ['南通', '0513'], ['昆山', '0512'], ['扬州', '0514'], ['徐州', '0516'], ['张家港', '0512'], ['江阴', '0510']] },
  { region: '33', province: '浙江省', weight: 17, cities: [['杭州', '0571'], ['宁波', '0574'], ['绍兴', '0575'], ['嘉兴', '0573'], ['温州', '0577'], ['台州', '0576'], ['湖州', '0572'], ['金华', '0579']] },
  { region: '31', province: '上海市', weight: 13, cities: [['上海', '021']] },
  { region: '44', province: '广东省', weight: 14, cities: [['深圳', '0755'], ['东莞', '0769'], ['佛山', '0757'], ['广州', '020'], ['中山', '0760'], ['惠州', '0752']] },
  { region: '37', province: '山东省', weight: 8, cities: [['青岛', '0532'], ['济南', '0531'], ['烟台', '0535'], ['潍坊', '0536'], ['淄博', '0533']] },
  { region: '34', province: '安徽省', weight: 6, cities: [['合肥', '0551'], ['芜湖', '0553'], ['滁州', '0550'], ['马鞍山', '0555']] },
  { region: '42', province: '湖北省', weight: 4, cities: [['武汉', '027'], ['襄阳', '0710'], ['宜昌', '0717']] },
  { region: '41', province: '河南省', weight: 3, cities: [['郑州', '0371'], ['洛阳', '0379'], ['新乡', '0373']] },
  { region: '51', province: '四川省', weight: 3, cities: [['成都', '028'], ['绵阳', '0816'], ['德阳', '0838']] },
  { region: '13', province: '河北省', weight: 2, cities: [['石家庄', '0311'], ['保定', '0312'], ['唐山', '0315']] },
  { region: '50', province: '重庆市', weight: 2, cities: [['重庆', '023']] },
  { region: '35', province: '福建省', weight: 2, cities: [['厦门', '0592'], ['泉州', '0595'], ['福州', '0591']] },
  { region: '61', province: '陕西省', weight: 1, cities: [['西安', '029'], ['宝鸡', '0917']] },
  { region: '12', province: '天津市', weight: 1, cities: [['天津', '022']] },
  { region: '21', province: '辽宁省', weight: 1, cities: [['大连', '0411'], ['沈阳', '024']] },
  { region: '43', province: '湖南省', weight: 1, cities: [['长沙', '0731'], ['株洲', '0731']] },
  { region: '11', province: '北京市', weight: 1, cities: [['北京', '010']] },
];

export const DISTRICTS = ['高新区', '经济开发区', '工业园区', '新区', '城东工业区', '临港产业园', '科技产业园'] as const;
export const STREETS = ['星湖街', '金山路', '创新大道', '科技路', '长江路', '振兴路', '兴业路', '人民路', '工业大道', '滨河路', '建设路', '东方大道', '钱江路', '珠江路', '青年路', '新华路'] as const;
