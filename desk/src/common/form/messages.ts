import { defineMessages } from '../messages/define'

export const formMessages = defineMessages({
  'form.add': ['添加', 'Add'],
  'form.remove': ['删除第 {n} 项', 'Delete item {n}'],
  'form.drag': [
    '移动第 {n} 项：按空格拿起，用方向键移动',
    'Move item {n}: press space to pick it up, arrow keys to move it',
  ],
  'form.item': ['第 {n} 项', 'Item {n}'],
  'form.open': ['展开', 'Expand'],
  'form.default': ['默认', 'Default'],
  'form.set': ['自定义', 'Customize'],
  'form.unset': ['恢复默认', 'Restore default'],
  'form.on': ['启用', 'On'],
  'form.none': ['不设', 'None'],
  'form.kind': ['类型', 'Type'],
  'form.from': ['开始', 'From'],
  'form.until': ['结束', 'To'],
  'form.tags': ['输入后按回车', 'Type, then press Enter'],
  'form.is_empty': ['请填写', 'Required'],
  'form.is_shape': ['格式不对', 'Invalid format'],
  'form.is_long': ['最多 {n} 个字', 'At most {n} characters'],
  'form.is_few': ['至少 {n} 项', 'At least {n} {n|item|items}'],
  'form.is_many': ['最多 {n} 项', 'At most {n} {n|item|items}'],
  'form.is_twice': ['有重复的', 'Contains duplicates'],
  'form.most': ['最多 {n} 项', 'At most {n} {n|item|items}'],
})
