import { describe, expect, it } from 'vitest';
import { isMobile, isPhone, phoneKey, splitPhones } from '../../../db/values/phone.ts';
import { cleanLine, cleanLines, companyCore, companyKey, companyStem, labelKey, personKey } from '../../../db/values/text.ts';

describe('text', () => {
  it('cleans invisible rubbish and keeps what was written', () => {
    expect(cleanLine('\ufeff\u3000上海\u00a0 鑫源\u200b（集团）\t\n')).toBe('上海 鑫源（集团）');
    expect(cleanLine('12㎡ ①')).toBe('12㎡ ①');
    expect(cleanLines('一行 \r\n二行\u200b\r三行\n')).toBe('一行\n二行\n三行');
  });

  it('folds what certainly names the same company', () => {
    const key = companyKey('上海鑫源（集团）有限公司');
    expect(companyKey('上海鑫源(集团) 有限责任公司')).toBe(key);
    expect(companyKey('　上海鑫源【集团】有限公司 ')).toBe(key);
    expect(companyKey('ＡＢＣ Co., Ltd.')).toBe(companyKey('abc co.ltd'));
    expect(companyKey('ABC Limited')).toBe(companyKey('ABC Ltd'));
  });

  it('keeps apart what may be another company', () => {
    expect(companyKey('上海鑫源股份有限公司')).not.toBe(companyKey('上海鑫源有限公司'));
    expect(companyKey('上海鑫源')).not.toBe(companyKey('上海鑫源有限公司'));
    expect(companyStem('上海市鑫源贸易有限公司')).toBe('鑫源贸易');
    expect(companyStem('浙江省杭州市鑫源贸易公司')).toBe('鑫源贸易');
    expect(companyStem('上海鑫源贸易')).toBe('鑫源贸易');
    expect(companyCore('浙江省杭州市鑫源贸易有限公司')).toBe('浙江杭州鑫源贸易');
    expect(companyCore('上海市市政工程公司')).toBe('上海市政工程');
  });

  it('compares names and labels', () => {
    expect(personKey('王　伟')).toBe(personKey('王伟'));
    expect(personKey('Li  Lei')).toBe('li lei');
    expect(labelKey('*客户 名称（必填）：')).toBe('客户名称必填');
  });
});

describe('phone', () => {
  it.each(['138 0013 8000', '138-0013-8000', '+86 13800138000', '0086-138-0013-8000', '１３８００１３８０００', '86 13800138000', '013800138000'])('%s is one number', (text) => {
    expect(phoneKey(text)).toBe('13800138000');
    expect(isMobile(text)).toBe(true);
  });

  it.each(['021-55667788', '(021) 55667788', '0571 8765 4321', '55667788', '400-820-8820', '021-55667788转801', '+1 650 555 0100', '021-55667788-801'])('%s is a phone', (text) => {
    expect(isPhone(text)).toBe(true);
  });

  it.each(['', '无', '12345', '2024-01-05', '1.38E+10', '13800138000 / 139', '91330100799655058B'])('%s is no phone', (text) => {
    expect(isPhone(text)).toBe(false);
  });

  it('keeps the extension apart', () => {
    expect(phoneKey('021-55667788转801')).toBe('02155667788x801');
  });

  it('splits several numbers, and only numbers', () => {
    expect(splitPhones('13800138000/021-55667788、13900139000')).toEqual(['13800138000', '021-55667788', '13900139000']);
    expect(splitPhones('13800138000 13900139000')).toEqual(['13800138000', '13900139000']);
    expect(splitPhones('138 0013 8000')).toEqual(['138 0013 8000']);
    expect(splitPhones('13800138000/微信同号')).toEqual(['13800138000/微信同号']);
  });
});

describe('signs of more than one part', () => {
  it('a picture joined of several stays one, halves of characters do not stay', () => {
    expect(cleanLine('👨‍👩‍👧 ❤️‍🔥 a\u200db\u200d')).toBe('👨‍👩‍👧 ❤️‍🔥 ab');
    expect(cleanLine('a\ud83d b')).toBe('a\ufffd b');
    expect(cleanLines('\udc00\nb')).toBe('\ufffd\nb');
  });
});
