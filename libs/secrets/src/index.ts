export { verifySecret } from './verify.js';
