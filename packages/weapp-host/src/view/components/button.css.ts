export const buttonCss = `
wx-button {
  position: relative; display: block; margin-left: auto; margin-right: auto; padding-left: 14px; padding-right: 14px;
  box-sizing: border-box; font-size: 18px; text-align: center; text-decoration: none; line-height: 2.55555556;
  border-radius: 5px; overflow: clip; overflow-clip-margin: 0.5px; color: #000; background-color: #f8f8f8; cursor: pointer;
  -webkit-user-select: none; user-select: none;
}
wx-button::after {
  content: ' '; width: 200%; height: 200%; position: absolute; top: 0; left: 0; border: 1px solid rgba(0, 0, 0, 0.2);
  transform: scale(0.5); transform-origin: 0 0; box-sizing: border-box; border-radius: 10px; pointer-events: none;
}
wx-button[type='primary'] { color: #fff; background-color: #07c160; }
wx-button[type='warn'] { color: #fff; background-color: #e64340; }
wx-button[size='mini'] {
  display: inline-block; width: auto; padding: 0 1.34em; line-height: 2.3; font-size: 13px;
}

wx-button[disabled] { color: rgba(255, 255, 255, 0.6); cursor: default; }
wx-button[disabled][type='default'] { color: rgba(0, 0, 0, 0.3); background-color: #f7f7f7; }
wx-button[disabled][type='primary'] { background-color: #9be6bf; }
wx-button[disabled][type='warn'] { background-color: #ec8b89; }

wx-button[plain] { background-color: transparent; }
wx-button[plain]::after { border-width: 0; }
wx-button[plain][type='default'] { color: #353535; border: 1px solid #353535; }
wx-button[plain][type='primary'] { color: #07c160; border: 1px solid #07c160; }
wx-button[plain][type='warn'] { color: #e64340; border: 1px solid #e64340; }
wx-button[plain][disabled] { color: rgba(0, 0, 0, 0.2); border-color: rgba(0, 0, 0, 0.2); background-color: transparent; }

wx-button[loading]::before {
  content: ' '; display: inline-block; width: 18px; height: 18px; margin: -0.2em 5px 0 0; vertical-align: middle;
  box-sizing: border-box; border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%;
  opacity: 0.6; animation: wx-turn 1s linear infinite;
}
wx-button[loading][type='primary'] { color: rgba(255, 255, 255, 0.6); background-color: #06ad56; }
wx-button[loading][type='warn'] { color: rgba(255, 255, 255, 0.6); background-color: #ce3c39; }
wx-button[loading][plain] { background-color: transparent; }
@keyframes wx-turn { to { transform: rotate(360deg); } }

.button-hover { background-color: #dedede; color: rgba(0, 0, 0, 0.6); }
.button-hover[type='primary'] { background-color: #06ad56; color: rgba(255, 255, 255, 0.6); }
.button-hover[type='warn'] { background-color: #ce3c39; color: rgba(255, 255, 255, 0.6); }
.button-hover[plain] { background-color: transparent; color: rgba(53, 53, 53, 0.6); border-color: rgba(53, 53, 53, 0.6); }
.button-hover[plain][type='primary'] { color: rgba(7, 193, 96, 0.6); border-color: rgba(7, 193, 96, 0.6); }
.button-hover[plain][type='warn'] { color: rgba(230, 67, 64, 0.6); border-color: rgba(230, 67, 64, 0.6); }

/* \`"style": "v2"\` of app.json. */
[wx-style='v2'] wx-button:not([size='mini']) { width: 184px; }
[wx-style='v2'] wx-button {
  padding: 8px 24px; line-height: 1.41176471; font-size: 17px; font-weight: 700; border-radius: 4px;
}
[wx-style='v2'] wx-button::after { border-width: 0; }
[wx-style='v2'] wx-button[type='default'] { color: #06ae56; background-color: #f2f2f2; }
[wx-style='v2'] wx-button[type='warn'] { color: #fa5151; background-color: #f2f2f2; }
[wx-style='v2'] wx-button[plain] { background-color: transparent; }
[wx-style='v2'] wx-button[size='mini'] { padding: 0 0.75em; line-height: 2; font-size: 16px; }
[wx-style='v2'] wx-button[disabled] { color: rgba(0, 0, 0, 0.18); background-color: rgba(0, 0, 0, 0.05); }
`
