import { defineMessages } from '@/common/messages'

export const exportMessages = defineMessages({
  'export.title': ['导出订单', 'Export orders'],
  'export.words': [
    '导出当前筛选出的订单。文件在后台生成，完成后在“任务”里下载。',
    'Exports the orders that match the current filters. The file is made in the background; download it under “Tasks”.',
  ],
  'export.rows': ['每行是', 'One row per'],
  'export.rows_order': ['一个订单', 'order'],
  'export.rows_line': ['一件商品', 'item'],
  'export.rows_shipment': ['一个包裹', 'parcel'],
  'export.format': ['格式', 'Format'],
  'export.columns': ['列', 'Columns'],
  'export.all': ['全选', 'All'],
  'export.none': ['全不选', 'None'],
  'export.personal': ['含个人信息', 'personal data'],
  'export.personal_words': [
    '选了个人信息：要在手机上确认，并记入操作记录。',
    'Includes personal data: it must be confirmed on the phone and is recorded in the audit log.',
  ],
  'export.start': ['开始导出', 'Start export'],
  'export.started': ['正在导出，可以离开这一页', 'Exporting. You can leave this page'],
})
