export const pickerCss = `
.wx-picker-columns { display: flex; height: 240px; position: relative; margin: 0 -12px 16px; }
.wx-picker-columns::after {
  content: ''; position: absolute; inset: 96px 0; border: solid #e5e5e5; border-width: 1px 0; pointer-events: none;
}
.wx-picker-column {
  flex: 1; overflow: hidden auto; padding: 96px 0; box-sizing: border-box; scroll-snap-type: y mandatory; scrollbar-width: none;
  overscroll-behavior: contain; outline: none;
  -webkit-mask: linear-gradient(transparent, #000 45%, #000 55%, transparent); mask: linear-gradient(transparent, #000 45%, #000 55%, transparent);
}
.wx-picker-column > div {
  height: 48px; line-height: 48px; scroll-snap-align: center; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}

picker-view { position: relative; overflow: hidden; }
.wx-picker-view { display: flex; height: 100%; overflow: hidden; position: relative; }
picker-view-column { flex: 1; position: relative; height: 100%; overflow: hidden; }
.wx-picker-scroller {
  height: 100%; overflow: hidden auto; scroll-snap-type: y mandatory; scrollbar-width: none; overscroll-behavior: contain;
}
.wx-picker-scroller::-webkit-scrollbar, .wx-picker-column::-webkit-scrollbar { display: none; }
.wx-picker-choices > * { height: var(--choice); overflow: hidden; scroll-snap-align: center; }
.wx-picker-mask {
  position: absolute; inset: 0; pointer-events: none;
  background: linear-gradient(rgba(255, 255, 255, 0.95), rgba(255, 255, 255, 0.6)) top / 100% calc(50% - 17px) no-repeat,
    linear-gradient(0deg, rgba(255, 255, 255, 0.95), rgba(255, 255, 255, 0.6)) bottom / 100% calc(50% - 17px) no-repeat;
}
.wx-picker-indicator {
  position: absolute; left: 0; right: 0; top: 50%; height: 34px; transform: translateY(-50%); pointer-events: none;
  border: solid #e5e5e5; border-width: 1px 0; box-sizing: border-box;
}
`
