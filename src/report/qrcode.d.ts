/** The encoder alone: the package's main entry also loads what draws and writes pictures. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
