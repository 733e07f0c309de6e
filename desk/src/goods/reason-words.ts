import { fillReason, type ImportReason, importReasons, type PreviewRow } from '@haoli/contract'
import type { Language } from '@/common/messages/fill'

/** In Chinese, what can be wrong with a row of a file; in English the contract has it. The holes are the same. */
const chinese: Readonly<Record<ImportReason, string>> = {
  missing: '缺少这一项',
  empty: '为空',
  not_json: '不是 JSON：{message}',
  brackets_differ: '用 [ 开始，却用 } 结束',
  array_unfinished: '文件在数组中间就结束了',
  after_array: '数组结束之后还有内容',
  empty_element: '空的元素',
  row_no_object: '不是一个对象',
  answer_is_error: '这一行是出错的返回：{error}',
  not_an_id: '不是编号：{value}',
  not_whole: '不是整数：{value}',
  out_of_range: '{number} 不在 {min} 到 {max} 之间',
  not_text: '不是文字：{value}',
  bad_characters: '含有不是文字的字符',
  too_short: '{count} 个字，至少要 {least} 个',
  too_long: '{count} 个字，最多 {most} 个',
  longer_than_usual: '{count} 个字，微信最多 {usual} 个',
  not_a_list: '不是列表：{value}',
  too_many: '{count} 项，最多 {most} 项',
  not_an_object: '不是对象：{value}',
  no_sku: '商品至少要有一个规格',
  other_choices: '按“{own}”区分，而第一个规格按“{first}”',
  choice_named_twice: '同一个规格名写了两次',
  same_id: '与 {path} 相同',
  same_choice: '规格与 {path} 相同',
  product_in_row: '商品 {id} 在第 {row} 行已有',
  sku_in_row: '规格 {id} 在第 {row} 行已有',
  sku_of_other: '{id} 已属于商品 {owner}',
  not_a_template_id: '不是运费模板的编号：{id}',
  template_unknown: '店里没有运费模板 {id}，只有 {known}',
  state_unknown: '状态 {state} 含义不明：按下架处理',
  period_unknown_limit: '周期 {type} 含义不明：按永久限购处理',
  period_unknown: '周期 {type} 含义不明：不限购',
  not_promised: '含义不明，按不承诺处理：{value}',
  pictures_cut: '{count} 张图片，只留前 {most} 张',
  codes_cut: '{count} 个代码，只留前 {most} 个',
  texts_cut: '{count} 段文字，只留前 {most} 段',
  left_out_no_object: '不是对象，已略去：{value}',
  left_out_no_text: '不是文字，已略去：{value}',
  left_out_too_long: '{count} 个字，最多留 {most} 个，已略去',
  left_out_no_picture: '不是图片地址，已略去：{value}',
  left_out_no_list: '不是列表，已略去：{value}',
  left_out_no_code: '不是代码，已略去',
  left_out_no_price: '不是价格，已略去',
  left_out_price_low: '不高于售价（{priceFen} 分），已略去',
  left_out_no_pieces: '不是件数，已略去',
  left_out_language: '不是 {known} 之一，已略去：{language}',
  category_in_row: '类目 {id} 在第 {row} 行已有',
  parent_unknown: '没有类目 {id}',
  own_parent: '上级类目是它自己',
  level_of_root: '没有上级的类目应为第 1 级，不是第 {level} 级',
  level_of_parent: '第 {level} 级，而上级 {id} 是第 {parentLevel} 级',
  level_of_child: '不在文件里的类目 {id} 挂在它下面，是第 {level} 级',
}

type Note = Pick<PreviewRow['notes'][number], 'code' | 'params' | 'reason'>

/** Why a row was refused, or what was left out of it. What was read before there were codes is told in English. */
export function reasonIn(language: Language, { code, params = {}, reason }: Note): string {
  if (code === undefined) return reason
  return fillReason(language === 'zh' ? chinese[code] : importReasons[code], params)
}
