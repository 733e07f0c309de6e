import { defineMessages } from '@/common/messages'
import { addErrorWords } from '@/common/messages/error-words'

addErrorWords({
  too_many_rows: ['行数超过一次的上限，请分成几个文件', 'Too many rows. Split the file.'],
  payload_too_large: ['文件太大，请分成几个文件', 'The file is too large. Split it.'],
})

export const shippingMessages = defineMessages({
  'shipping.title': ['批量发货', 'Batch shipping'],
  'shipping.drop': ['把 CSV 或 XLSX 文件拖到这里，或点击选择', 'Drop a CSV or XLSX file here, or click to choose one'],
  'shipping.drop_words': [
    '需要这些列：订单号、快递公司、运单号；分包裹时再加规格编号、数量。先看预览，确认后才发货。',
    'Columns: order number, carrier, waybill number; for several parcels also SKU ID and quantity. You see a preview first; nothing ships until you confirm.',
  ],
  'shipping.template': ['下载模板', 'Download template'],
  'shipping.reading': ['正在读文件', 'Reading the file'],
  'shipping.no_rows': ['文件里没有数据', 'The file has no data'],
  'shipping.too_long': ['单元格太长：第 {n} 行', 'Cell too long: row {n}'],
  'shipping.columns_missing': ['没有找到这些列：{names}', 'Columns not found: {names}'],
  'shipping.unreadable': ['读不了这个文件，请另存为 XLSX 或 CSV', 'This file cannot be read. Save it as XLSX or CSV'],
  'shipping.no_batches': ['还没有批量发过货', 'No batches yet'],
  'shipping.file': ['文件', 'File'],
  'shipping.by': ['操作人', 'Operator'],
  'shipping.at': ['读取时间', 'Read at'],
  'shipping.rows': ['行数', 'Rows'],
  'shipping.result': ['结果', 'Result'],
  'shipping.not_started': ['未开始', 'Not started'],
  'shipping.row': ['行', 'Row'],
  'shipping.order': ['订单号', 'Order number'],
  'shipping.carrier': ['快递公司', 'Carrier'],
  'shipping.waybill': ['运单号', 'Waybill number'],
  'shipping.goods': ['规格编号', 'SKU ID'],
  'shipping.quantity': ['数量', 'Quantity'],
  'shipping.reason': ['原因', 'Reason'],
  'shipping.state': ['状态', 'Status'],
  'shipping.packed': ['合并发货', 'Combined'],
  'shipping.all_rows': ['全部', 'All'],
  'shipping.back': ['换一个文件', 'Another file'],
  'shipping.start': ['发货 {n} 个包裹', 'Ship {n} {n|parcel|parcels}'],
  'shipping.start_title': ['确认发货？', 'Confirm shipping?'],
  'shipping.start_words': [
    '{parcels} 个包裹会发货并通知顾客；{wrong} 行有问题，不会发货。',
    '{parcels} {parcels|parcel|parcels} will be shipped and the customers notified; {wrong} {wrong|row has|rows have} problems and will not be shipped.',
  ],
  'shipping.running': ['正在发货，可以离开这一页', 'Shipping. You may leave this page'],
  'shipping.done': ['全部处理完', 'All processed'],
  'shipping.failures': ['下载问题行', 'Download rows to correct'],
  'shipping.nothing_fits': [
    '没有可以发货的行，请改正后重新上传',
    'No rows can be shipped. Correct the file and upload it again',
  ],
  'shipping.failures_name': ['待改正', 'to-correct'],
  'shipping.template_name': ['批量发货模板', 'batch-shipping-template'],
})
