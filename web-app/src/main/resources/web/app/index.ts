import "./style.css";
import { showOverview } from "./overview";

if (document.getElementById("overview")) {
  void showOverview();
}
