import { defineMessages } from '@/common/messages'

export const exportMessages = defineMessages({
  'export.title': ['导出订单', 'Export orders'],
  'export.words': [
    '导出当前筛选出的订单。文件在后台生成，完成后在“任务”里保存。',
    'Exports the orders of the filters that are set. The file is made in the background; save it under “Tasks”.',
  ],
  'export.rows': ['每行是', 'One row is'],
  'export.rows_order': ['一个订单', 'an order'],
  'export.rows_line': ['一件商品', 'a line'],
  'export.rows_shipment': ['一个包裹', 'a parcel'],
  'export.format': ['格式', 'Format'],
  'export.columns': ['列', 'Columns'],
  'export.all': ['全选', 'All'],
  'export.none': ['全不选', 'None'],
  'export.personal': ['含个人信息', 'personal'],
  'export.personal_words': [
    '选了个人信息：要在手机上确认，并记入审计日志。',
    'With personal data: it has to be confirmed by phone, and is written to the audit log.',
  ],
  'export.start': ['开始导出', 'Start'],
  'export.started': ['正在导出，可以离开这一页', 'It is being written; you can leave this page'],
})
