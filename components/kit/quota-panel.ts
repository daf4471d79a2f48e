import '#components/quota-panel/quota-panel.ts';
import { bindPage } from '#components/bind/page.ts';

bindPage();
