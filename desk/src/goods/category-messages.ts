import { defineMessages } from '@/common/messages'

export const categoryMessages = defineMessages({
  'category.title': ['类目', 'Categories'],
  'category.help': [
    '拖动手柄排序，或用键盘：空格拿起，方向键移动，空格放下。改名后顾客搜新名字也能找到商品。',
    'Drag a handle to sort, or use the keyboard: space, arrow keys, space. Renamed categories can be found by their new names.',
  ],
  'category.translations': ['译名', 'Translated names'],
  'category.import': ['导入类目文件', 'Import categories'],
  'category.imported': ['已导入 {n} 个，跳过 {skipped} 个', '{n} imported, {skipped} skipped'],
  'category.none': ['还没有类目', 'No categories yet'],
  'category.name': ['类目名', 'Name'],
  'category.new': ['新类目', 'New category'],
  'category.products': ['在架 {listed} / 共 {n}', '{listed} of {n} listed'],
  'category.below': ['下级 {n}', '{n} {n|subcategory|subcategories}'],
  'category.show': ['看商品', 'View products'],
  'category.renamed': ['已改名', 'Renamed'],
  'category.removed': ['已删除', 'Deleted'],
  'category.remove_ask': ['删除「{name}」？', 'Delete “{name}”?'],
})
