import { defineMessages } from '@/common/messages'

export const trackingMessages = defineMessages({
  'tracking.title': ['物流跟踪', 'Tracking', '配送状況'],
  'tracking.parcel_n': ['包裹 {n}', 'Parcel {n}', '荷物 {n}'],
  'tracking.parcels': ['{n} 个包裹', '{n} parcels', '荷物{n}個'],
  'tracking.inside': ['包裹里有', 'In this parcel', '荷物の中身'],
  'tracking.none': ['还没有发货', 'Not shipped yet', 'まだ発送されていません'],
  'tracking.none_hint': [
    '发货后这里能看到包裹走到哪了',
    'Once shipped, you can follow the parcel here',
    '発送後、ここで配送状況を確認できます',
  ],
  'tracking.no_events': ['已发货，等待快递揽收', 'Shipped. Waiting for the courier', '発送済み。集荷を待っています'],
  'event.collected': ['快递已揽收', 'Collected', '集荷しました'],
  'event.in_transit': ['运输中', 'In transit', '輸送中'],
  'event.arrived': ['已到达', 'Arrived', '到着しました'],
  'event.out_for_delivery': ['派送中', 'Out for delivery', '配達中'],
  'event.delivered': ['已签收', 'Delivered', '配達完了'],
  'event.at_place': ['{event} ·\u00a0{place}', '{event} ·\u00a0{place}', '{event} ·\u00a0{place}'],
})
