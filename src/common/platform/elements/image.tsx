import type { ImageProps } from '@tarojs/components'
import { type HTMLAttributes, type ImgHTMLAttributes, useEffect, useRef, useState } from 'react'
import { whenNear } from './when-near'
import './elements.scss'

interface Props extends Omit<ImageProps, 'onError' | 'nativeProps'> {
  nativeProps?: ImgHTMLAttributes<HTMLImageElement>
  onError?: () => void
}

/** A picture in a box. With `lazyLoad` it is asked for when the box comes near the screen. */
export function Image(props: Props) {
  const { src, mode = 'scaleToFill', lazyLoad, nativeProps, onError, ...others } = props
  // Only WeChat has these: a browser offers to save a picture by itself.
  const { webp: _webp, showMenuByLongpress: _menu, ...rest } = others
  const box = useRef<HTMLElement>(null)
  const [near, setNear] = useState(!lazyLoad)
  useEffect(() => {
    if (!near && box.current) return whenNear(box.current, () => setNear(true))
    return undefined
  }, [near])
  return (
    <picture {...(rest as HTMLAttributes<HTMLElement>)} ref={box}>
      {src ? (
        <img
          alt=""
          className={mode === 'scaleToFill' ? 'image-filling' : `image-${mode.toLowerCase()}`}
          {...(near && { src })}
          {...(onError && { onError: () => onError() })}
          {...nativeProps}
        />
      ) : null}
    </picture>
  )
}
