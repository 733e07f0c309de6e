import { ShippingSetting } from '@haoli/contract/schemas'
import type { Setting } from '../../core/settings/setting'

export const shippingSetting: Setting<typeof ShippingSetting> = {
  key: 'shipping',
  decides: 'which carriers the shop ships with, and how many rows of a file it ships at a time',
  schema: ShippingSetting,
  changedBy: ['operations'],
  initial: {
    carriers: [
      { name: '顺丰速运', also: ['顺丰', '顺丰快递', 'SF', 'SF Express'] },
      { name: '中通快递', also: ['中通', 'ZTO', 'ZTO Express'] },
      { name: '圆通速递', also: ['圆通', '圆通快递', 'YTO', 'YTO Express'] },
      { name: '申通快递', also: ['申通', 'STO', 'STO Express'] },
      { name: '韵达快递', also: ['韵达', '韵达速递', 'YUNDA', 'YD'] },
      { name: '极兔速递', also: ['极兔', '极兔快递', 'JT', 'JTSD', 'J&T', 'J&T Express'] },
      { name: '京东物流', also: ['京东', '京东快递', 'JD', 'JDL', 'JD Logistics'] },
      { name: '邮政EMS', also: ['EMS', '邮政特快', '特快专递'] },
      { name: '邮政快递包裹', also: ['邮政', '中国邮政', 'YZPY', 'China Post'] },
      { name: '德邦快递', also: ['德邦', '德邦物流', 'DBL', 'Deppon'] },
    ],
    batchRows: 3_000,
    batchDays: 30,
    waybillDays: 180,
  },
  check: async (_db, { carriers }) => {
    const seen = new Set<string>()
    for (const [index, { name, also }] of carriers.entries()) {
      for (const one of [name, ...also].map((written) => written.toLowerCase())) {
        if (seen.has(one)) return { param: `/carriers/${index}`, message: `two carriers are written ${one}` }
        seen.add(one)
      }
    }
    return undefined
  },
}
