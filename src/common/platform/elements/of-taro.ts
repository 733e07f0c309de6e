import { manipulatePropsFunction } from '@tarojs/components/lib/react/helper'
import { createReactComponent } from '@tarojs/components/lib/react/react-component-lib/createComponent'
import type { ComponentType } from 'react'

/** One of Taro's own elements, which stays as it is: it comes with the first page that has one. */
export const ofTaro = <Props>(tag: string, define: () => void): ComponentType<Props> =>
  createReactComponent(tag, undefined, manipulatePropsFunction, define) as unknown as ComponentType<Props>
