import type { ComponentType } from 'react'
import type { JsonSchema } from '../form/schema'
import type { FieldProps } from '../form/surroundings'
import type { Path } from '../form/values'
import { CategoriesField, CategoryField } from './category-fields'
import { CouponField } from './coupon-field'
import { PictureField } from './picture-field'
import { PlacesField } from './places-field'
import { ProductsField } from './products-field'
import { TargetField } from './target-field'
import { WeekdaysField } from './weekdays-field'

const byName: Readonly<Record<string, ComponentType<FieldProps>>> = {
  productIds: ProductsField,
  ungiftableCategoryIds: CategoriesField,
  categoryId: CategoryField,
  returnCouponId: CouponField,
  places: PlacesField,
  notServed: PlacesField,
  imageUrl: PictureField,
  wechatQrUrl: PictureField,
  target: TargetField,
}

/** The field that knows more of a member than its schema says; undefined: the plain one. */
export function widgetOf(setting: string, path: Path, _schema: JsonSchema): ComponentType<FieldProps> | undefined {
  const last = path.at(-1)
  if (typeof last !== 'string') return undefined
  if (setting === 'contact' && last === 'days') return WeekdaysField
  return byName[last]
}
