export const choiceCss = `
checkbox, radio { display: inline-block; cursor: pointer; }
.wx-checkbox, .wx-radio {
  display: inline-block; box-sizing: border-box; width: 22px; height: 22px; margin-right: 5px; position: relative; top: -2px;
  vertical-align: middle; border: 1px solid #d1d1d1; background: #fff; color: var(--color);
}
.wx-checkbox { border-radius: 3px; }
.wx-radio { border-radius: 50%; }
checkbox[checked] > .wx-checkbox::before, radio[checked] > .wx-radio::before,
switch[type='checkbox'][checked] > .wx-switch::before {
  content: ''; position: absolute; left: 50%; top: 46%; width: 5px; height: 11px; border: solid currentColor;
  border-width: 0 2px 2px 0; transform: translate(-50%, -50%) rotate(45deg);
}
radio[checked] > .wx-radio { background: var(--color); border-color: var(--color); color: #fff; }
checkbox[disabled] > .wx-checkbox, radio[disabled] > .wx-radio { background: #e1e1e1; }
checkbox[disabled][checked] > .wx-checkbox::before { border-color: #adadad; }
radio[disabled][checked] > .wx-radio { border-color: #d1d1d1; color: #adadad; }

switch { display: inline-block; vertical-align: middle; cursor: pointer; }
.wx-switch {
  position: relative; box-sizing: border-box; width: 52px; height: 32px; border: 1px solid #dfdfdf; border-radius: 16px;
  background: #dfdfdf; transition: background-color 0.1s, border 0.1s; --knob: 0;
}
.wx-switch::before, .wx-switch::after { content: ''; position: absolute; top: 0; left: 0; height: 30px; border-radius: 15px; }
.wx-switch::before { width: 50px; background: #fdfdfd; transition: transform 0.3s; }
.wx-switch::after { width: 30px; background: #fff; box-shadow: 0 1px 3px rgba(0, 0, 0, 0.4); transition: transform 0.3s; }
switch[checked] > .wx-switch { border-color: var(--color); background: var(--color); }
switch[checked] > .wx-switch::before { transform: scale(0); }
switch[checked] > .wx-switch::after { transform: translateX(20px); }
switch[disabled] > .wx-switch { opacity: 0.7; }
switch[type='checkbox'] > .wx-switch {
  width: 22px; height: 22px; border: 1px solid #d1d1d1; border-radius: 3px; background: #fff; color: var(--color);
}
switch[type='checkbox'] > .wx-switch::after { display: none; }
switch[type='checkbox'] > .wx-switch::before { background: none; border-radius: 0; transition: none; }
`
