export const sliderCss = `
slider { display: flex; align-items: center; margin: 10px 18px; cursor: pointer; }
.wx-slider-reach { flex: 1; position: relative; height: 28px; touch-action: none; }
.wx-slider-track { position: absolute; left: 0; right: 0; top: 13px; height: 2px; border-radius: 5px; background: var(--track); }
.wx-slider-done { height: 100%; width: calc(var(--done) * 100%); border-radius: 5px; background: var(--selected); }
.wx-slider-block {
  position: absolute; top: 50%; left: calc(var(--done) * 100%); width: var(--size); height: var(--size); border-radius: 50%;
  background: var(--block); transform: translate(-50%, -50%); box-shadow: 0 0 4px rgba(0, 0, 0, 0.2);
}
.wx-slider-value { display: none; margin-left: 16px; width: 3ch; color: #888; font-size: 14px; }
slider[show-value] > .wx-slider-value { display: block; }
`
