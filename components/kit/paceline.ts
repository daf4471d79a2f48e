// Every element, for a page that does not care about weight: <script type="module" src="…/kit/paceline.js"></script>
import './funnel.ts';
import './quota-panel.ts';
import './target-board.ts';
