/** Tests that start processes start those of today's sources. */
import { bundle } from '../../scripts/bundle.mjs';

export default bundle;
