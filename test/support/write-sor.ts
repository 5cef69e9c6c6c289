export { writeSor } from '../../libs/certification/src/sor/write-sor.fixture.js';
