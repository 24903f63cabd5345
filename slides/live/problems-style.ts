/** Of the list of problems over the live preview. Its colours are its own, on every theme and variant the same. */
export const css = `
details { position: fixed; z-index: 100; inset: auto 20px 20px auto; max-width: min(760px, calc(100vw - 40px)); max-height: 80vh; box-sizing: border-box;
  overflow: auto; background: #17212b; color: #f4f1ea; border: 1px solid #46525e; border-left: 6px solid #d9a441; border-radius: 4px;
  font: 15px/1.45 system-ui, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 35%); }
details[data-severity=error] { border-left-color: #e0614c; }
details:not([open]) { max-width: min(440px, calc(100vw - 40px)); font-size: 13px; opacity: .92; }
summary { cursor: pointer; padding: 9px 46px 9px 14px; font-weight: 600; list-style: none; position: sticky; top: 0; background: #17212b; }
summary::-webkit-details-marker { display: none; }
details:not([open]) summary { padding: 5px 32px 5px 10px; }
.first { display: block; font-weight: 400; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
details[open] .first { display: none; }
button { border: 0; background: none; color: inherit; cursor: pointer; }
.close { position: absolute; top: 6px; right: 8px; z-index: 1; font: 22px/1.2 system-ui; }
details:not([open]) .close { top: 2px; right: 4px; font-size: 18px; }
ol { margin: 0; padding: 0 14px 6px; list-style: none; }
li { padding: 10px 0; border-top: 1px solid #3a4651; }
p { margin: 4px 0 0; }
pre, .place, .code { font: 13px/1.5 ui-monospace, Consolas, monospace; }
.place { padding: 0; color: #f0b7ac; text-decoration: underline; text-underline-offset: 3px; }
.place:hover { color: #fff; }
li[data-severity=warning] .place { color: #ecd29a; }
.code { margin-left: 12px; color: #97a3ad; }
pre { margin: 6px 0 0; padding: 8px 10px; overflow-x: auto; background: #0d141b; tab-size: 4; cursor: pointer; }
pre b, mark { color: #ff8d78; }
li[data-severity=warning] :is(pre b, mark) { color: #f0c465; }
mark { background: none; text-decoration: underline; text-underline-offset: 3px; }
.unseen { color: transparent; user-select: none; }
.hint { color: #b9d9db; }
.last { padding: 0 14px 12px; color: #aab4bd; }
:focus-visible { outline: 2px solid #f0b34a; outline-offset: 2px; border-radius: 2px; }
@media print { details { display: none; } }
`;
