import { defineMessages } from '../messages/define'

export const formMessages = defineMessages({
  'form.add': ['添加', 'Add'],
  'form.remove': ['删除第 {n} 项', 'Remove item {n}'],
  'form.drag': ['移动第 {n} 项：按空格拿起，用方向键移动', 'Move item {n}: space picks it up, arrows move it'],
  'form.item': ['第 {n} 项', 'Item {n}'],
  'form.open': ['展开', 'Open'],
  'form.default': ['默认', 'Default'],
  'form.set': ['自行设置', 'Set'],
  'form.unset': ['恢复默认', 'Back to default'],
  'form.on': ['启用', 'On'],
  'form.none': ['不设', 'None'],
  'form.kind': ['类型', 'Kind'],
  'form.from': ['开始', 'From'],
  'form.until': ['结束', 'Until'],
  'form.tags': ['输入后按回车', 'Type, then press Enter'],
  'form.most': ['最多 {n} 项', 'At most {n}'],
})
