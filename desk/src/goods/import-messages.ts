import { defineMessages } from '@/common/messages'

export const importMessages = defineMessages({
  'import.title': ['导入商品', 'Import products'],
  'import.step_file': ['选文件', 'Choose a file'],
  'import.step_preview': ['看改动', 'Preview'],
  'import.step_result': ['结果', 'Result'],
  'import.other': ['换一个文件', 'Another file'],
  'import.drop': [
    '把微信小店导出的商品文件拖到这里，或点击选择',
    'Drop a product file exported from WeChat Shop here, or click to choose one',
  ],
  'import.hint': [
    'JSON 数组、JSON Lines，或 product/get 的原样返回；先看改动，确认后才写入',
    'A JSON array, JSON Lines, or raw responses of product/get. You see the changes before anything is saved.',
  ],
  'import.unreadable': [
    '没有可导入的内容：需要 UTF-8 的 JSON 或 JSON Lines 文件',
    'Nothing to import: the file must be JSON or JSON Lines in UTF-8',
  ],
  'import.reading': ['正在读取并比较…', 'Reading and comparing…'],
  'import.summary': [
    '新增 {created}，修改 {changed}，跳过 {skipped}',
    '{created} new, {changed} changed, {skipped} skipped',
  ],
  'import.apply': ['导入 {n} 件', 'Import {n}'],
  'import.stale': [
    '有 {n} 件商品在预览后被改过，导入时会跳过它们；重新选文件可看到最新改动',
    '{n} {n|product has|products have} changed since this preview and will be skipped. Choose the file again to see the latest changes.',
  ],
  'import.all': ['全部', 'All'],
  'import.created': ['新增', 'New'],
  'import.changed': ['修改', 'Changed'],
  'import.unchanged': ['不变', 'Unchanged'],
  'import.skipped': ['跳过', 'Skipped'],
  'import.warned': ['只看有提示的（{n}）', 'With warnings only ({n})'],
  'import.row': ['行', 'Row'],
  'import.product': ['商品', 'Product'],
  'import.outcome': ['结果', 'Result'],
  'import.changes': ['改动', 'Changes'],
})
