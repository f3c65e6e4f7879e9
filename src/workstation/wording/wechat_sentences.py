"""English sentences for what WeChat answers; a part of `sentences.py`."""

WECHAT: dict[str, str] = {
    "wechat_account_frozen": "The WeChat account is frozen; its administrator has to see to it on "
    "the WeChat platform.",
    "wechat_account_limited": "The WeChat account is restricted; its administrator has to see to "
    "it on the WeChat platform.",
    "wechat_api_banned": "WeChat has barred this account from the API “{call}”; its administrator "
    "has to see to it on the WeChat platform.",
    "wechat_app_id_wrong": "WeChat does not know this AppID; correct it and connect the account "
    "again.",
    "wechat_article_unknown": "WeChat no longer has this article; look it up on the WeChat "
    "platform.",
    "wechat_author_too_long": "WeChat takes no author line this long; shorten it, and send the "
    "article for review again.",
    "wechat_bad_address": "“{base_url}” is no valid address for WeChat; correct it.",
    "wechat_bad_page": "A list cannot be asked for from {offset} with {count} entries; ask for 1 "
    "to 20.",
    "wechat_busy": "WeChat is busy; try again in some minutes.",
    "wechat_comments_not_granted": "This account may not open comments; turn them off and try "
    "again.",
    "wechat_console_needed": "WeChat wants this one published by hand; log in to the WeChat "
    "platform and publish it there.",
    "wechat_console_save_needed": "WeChat wants the draft saved by hand first; open it on the "
    "WeChat platform, save it and try again.",
    "wechat_content_missing": "WeChat received an article without a text; write one and send it "
    "for review again.",
    "wechat_content_refused": "WeChat refuses something in the text ({errmsg}); change it and "
    "send the article for review again.",
    "wechat_content_too_long": "The text is too long for WeChat; shorten it and send the article "
    "for review again.",
    "wechat_crop_refused": "WeChat refuses the crop of the cover; choose it again.",
    "wechat_digest_too_long": "The digest is too long for WeChat; shorten it and send the article "
    "for review again.",
    "wechat_escapes_refused": "WeChat refuses some characters of the text; remove unusual signs "
    "and try again.",
    "wechat_image_missing": "WeChat received no picture; try again.",
    "wechat_image_too_large": "A picture is too large for WeChat; make it smaller and try again.",
    "wechat_image_type_refused": "WeChat takes no picture of this kind; save it as JPEG or PNG.",
    "wechat_image_unreadable": "WeChat cannot read a picture; save it again as JPEG and try once "
    "more.",
    "wechat_insecure_address": "“{base_url}” would send the secret unprotected; use an https "
    "address.",
    "wechat_ip_needs_confirmation": "The account's administrator has to confirm this address on "
    "the phone; then try again.",
    "wechat_ip_not_listed": "This PC's address {ip} is not on the account's list; ask the "
    "account's administrator to add it.",
    "wechat_ip_refused_for_a_day": "The account's administrator refused this address; it can be "
    "asked for again after a day.",
    "wechat_ip_refused_for_an_hour": "The account's administrator refused this address; it can be "
    "asked for again after an hour.",
    "wechat_malformed_request": "WeChat did not understand the call “{call}” ({errcode}); tell "
    "whoever looks after the program.",
    "wechat_material_full": "The account's material library is full; delete old material on the "
    "WeChat platform.",
    "wechat_media_unknown": "WeChat no longer has a picture that was uploaded; publish again, it "
    "is uploaded anew.",
    "wechat_no_reply": "WeChat did not answer and may have done the work; look at the phone "
    "before anything is repeated.",
    "wechat_not_granted": "This account has no right to “{call}”; save as draft, or publish on "
    "the WeChat platform.",
    "wechat_nothing_sent": "WeChat received nothing; check that the issue has articles, and try "
    "again.",
    "wechat_other_error": "WeChat answered with error {errcode} ({errmsg}); look it up or ask "
    "WeChat's support.",
    "wechat_publication_refused": "WeChat did not publish the issue ({state}); see the reason on "
    "the WeChat platform.",
    "wechat_publish_barred": "WeChat has taken the right to publish from this account; its "
    "administrator has to see to it on the WeChat platform.",
    "wechat_publish_check_failed": "The draft did not pass WeChat's own check; open it on the "
    "WeChat platform to see why.",
    "wechat_publish_id_unknown": "WeChat does not know this publication; look on the WeChat "
    "platform whether it is there.",
    "wechat_quota_used_up": "Today's calls of “{call}” are used up; go on after midnight.",
    "wechat_rid_unknown": "WeChat does not know this request number; it keeps them for seven days.",
    "wechat_secret_frozen": "The account's AppSecret is frozen; its administrator has to release "
    "it on the WeChat platform.",
    "wechat_secret_wrong": "The AppSecret is wrong; connect the account again with the present "
    "one.",
    "wechat_source_url_refused": "WeChat refuses the address under “read more”; correct it and "
    "send the article for review again.",
    "wechat_title_missing": "WeChat received an article without a title; write one and send it "
    "for review again.",
    "wechat_title_too_long": "The title is too long for WeChat; shorten it and send the article "
    "for review again.",
    "wechat_token_barred": "WeChat gives this account no access; its administrator has to see to "
    "it on the WeChat platform.",
    "wechat_token_invalid": "WeChat did not accept the access token; try again.",
    "wechat_too_fast": "WeChat was asked too often; try again in some minutes.",
    "wechat_too_many_articles": "An issue on WeChat holds at most eight articles; take some out.",
    "wechat_unreachable": "WeChat cannot be reached and nothing was sent; check the network and "
    "try again.",
    "wechat_unsendable_text": "The text holds characters that WeChat would show as codes; remove "
    "unusual signs and send the article for review again.",
}
