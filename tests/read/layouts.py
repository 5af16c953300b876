"""More pages written for these tests: one article in layouts of national papers, provincial portals and old sites, each with its own way
to write the time, the lead and the byline, among lists, summaries of other articles and readers' comments."""


from __future__ import annotations

from tests.read.page_parts import (
    AUTHOR,
    BODY,
    CAPTION,
    COMMENTS,
    HEADING,
    LEAD,
    MENU,
    OTHERS,
    P1,
    P2,
    P3,
    P4,
    P5,
    TITLE,
    Want,
    comments,
    foot,
    json_ld,
    links,
    menu,
    meta,
    p,
    page,
    summaries,
)


def details_divs() -> str:
    """Paragraphs in divs, picture in a table with its caption as the second row, byline above the body as a link."""
    picture = f"<table class='imagefull' align='center'><tbody><tr><td><img src='a.jpg'></td></tr><tr><td><p>{CAPTION}</p></td></tr></tbody></table>"
    inside = f"<div class='details__morenews'><article class='story'><a class='story__thumb'><img></a><a class='story__title' href='/q'>{OTHERS[3]}</a></article></div>"
    return page(
        f"<title>{TITLE} | Xã hội | Báo Mẫu Niên</title>" + meta(og_title=TITLE, og_description=LEAD, og_type="article"),
        f"<header>{menu()}</header><section class='details'><h1 class='details__headline' id='main_title'>{TITLE}</h1><div class='details__meta'><div class='meta'><time>09:05 - 03/12/2014</time>"
        f"<a href='#cm'>0 Thích</a></div></div><div class='details__author__detail'><h4><a href='/tac-gia/ngoc-diep-12' class='cms-author'>{AUTHOR}</a></h4></div>"
        f"<div class='sapo cms-desc'><div>{LEAD}</div></div><div id='abody' class='cms-body detail'>{p(P1, P2, tag='div')}{picture}{p(P3, tag='div')}{inside}{p(P4, P5, tag='div')}</div>"
        f"<div class='details__tags'><a>làng gốm Vĩnh Thạnh</a></div></section>{comments()}<section class='zone'><h2>Tin cùng chuyên mục</h2>{summaries('article')}</section>{foot()}",
    )


def chappeau() -> str:
    """A labour paper: chappeau, boxes of other articles within, sub-heading in strong, time with the weekday."""
    return page(
        f"<title>{TITLE}</title>" + json_ld(headline=TITLE, datePublished="2014-12-03T09:05:00+07:00", author={"@type": "Person", "name": AUTHOR}, description=LEAD),
        f"<div class='top'><span class='today'>Thứ hai, 23/11/2026</span>{menu()}</div><main><div class='breadcrumbs'><a>Xã hội</a></div><article><h1 class='title'>{TITLE}</h1><div class='m-bottom-20'><div class='time'>Thứ tư, 03/12/2014 09:05 (GMT+7)</div>"
        f"<span class='author'><a href='/author/ngoc-diep'>{AUTHOR}</a></span></div><div class='chappeau'>{LEAD}</div><div class='art-body'>{p(P1)}<div class='insert-center-image'><img src='a.jpg'><div class='image-caption'>{CAPTION}</div></div>{p(P2)}"
        f"<div class='insert-box'><ul class='related'>{links(0, 2)}</ul></div><p><strong>{HEADING}</strong></p>{p(P3, P4, P5)}</div></article><div class='tags'><a>làng gốm Vĩnh Thạnh</a></div>"
        f"<div class='art-foot'><a>Chia sẻ</a> <a>Gửi bài viết</a></div>{comments()}<div class='lst'>{summaries()}</div></main>{foot('footer')}",
    )


def drupal() -> str:
    """A radio's Drupal: the paper's tag before the lead, author after the body, time between weekday and date."""
    return page(
        f"<title>{TITLE} | Đài Mẫu</title><meta name='Generator' content='Drupal 8'>" + meta(og_title=TITLE),
        f"<header role='banner'>{menu()}</header><div class='region-content'><article role='article' class='node node--type-article'><div class='breadcrumb'><a>Xã hội</a></div><h1 class='article-title mb-0'>{TITLE}</h1>"
        f"<div class='row'><div class='col-md-4'>Thứ Tư, 09:05, 03/12/2014</div><div class='col-md-8'><a>In bài</a></div></div><div class='article-summary h2'>{LEAD}</div>"
        f"<div class='row article-content'><div class='col'><div class='text-long'>{p(P1)}<figure class='caption caption-img align-center'><img src='a.jpg' alt=''><figcaption>{CAPTION}</figcaption></figure>{p(P2, P3, P4, P5)}</div></div></div>"
        f"<div class='article-author'><span><a href='/tac-gia/ngoc-diep'>{AUTHOR}</a>/Đài Mẫu</span></div></article><div class='block-tags'>Từ khóa: <a>làng gốm Vĩnh Thạnh</a></div>"
        f"<div class='views-element-container'><h2>Bình luận</h2></div><div class='block-views'><h2>Tin liên quan</h2>{summaries('article')}</div></div>{foot('footer')}",
    )


def television() -> str:
    """A television's site: the station's name before the lead and the date, related news in a typed box."""
    return page(
        f"<title>{TITLE} | MTV.VN</title>" + meta(og_title=TITLE, article_published_time="2014-12-03T09:05:00", og_site_name="BÁO ĐIỆN TỬ MTV"),
        f"<div class='header'>{menu()}</div><div class='content_left'><h1 class='title_detail'>{TITLE}</h1><p class='news-info'><b>{AUTHOR}</b>-<span class='time'>Thứ tư, ngày 03/12/2014 09:05 GMT+7</span></p>"
        f"<div class='noidung'><h2 class='sapo'>MTV.vn - {LEAD}</h2><div id='entry-body' class='ta-justify'>{p(P1)}<div class='VCSortableInPreviewMode alignCenter' type='Photo'><div><img src='a.jpg'></div><div class='PhotoCMS_Caption'><p>{CAPTION}</p></div></div>"
        f"{p(P2, P3)}<div class='VCSortableInPreviewMode' type='RelatedNewsBox'><ul>{links(1, 3)}</ul></div>{p(P4, P5)}<p><i>* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài tại TV Online!</i></p></div></div>"
        f"<div class='news_keyword'><a>làng gốm Vĩnh Thạnh</a></div></div><div class='right'><h3>Đọc nhiều</h3><ul>{links()}</ul></div>{foot()}",
    )


def army() -> str:
    """An army paper: summary in a paragraph with the paper's tag, pictures in tables, a list of related titles inside the body."""
    table = f"<table class='img-thumbnail' align='center'><tr><td><img src='a.jpg'></td></tr><tr><td align='center' class='txtCaption'><em>{CAPTION}</em></td></tr></table>"
    return page(
        f"<title>{TITLE} - Báo Mẫu Đội</title>" + meta(og_title=TITLE),
        f"{menu()}<div class='content'><ol class='breadcrumb'><li><a>Xã hội</a></li></ol><h1 class='post-title'>{TITLE}</h1><div class='post-subinfo'><span class='post-date'>Thứ tư, 03/12/2014 - 09:05</span> <a>Google News</a></div>"
        f"<div class='post-summary'><h2>{LEAD}</h2></div><div class='post-content'>{p(P1)}{table}{p(P2, P3)}<ul class='post-related'>{links(0, 2)}</ul>{p(P4, P5)}<p style='text-align:right'><strong>Bài và ảnh: {AUTHOR.upper()}</strong></p></div>"
        f"<div class='footernews'><p>TIN LIÊN QUAN</p><ul>{links()}</ul></div>{comments()}</div>{foot()}",
    )


def liferay() -> str:
    """A province's Liferay portal: title in a div, the day behind a label, counters, the lead in bold inside the body, the author at the right."""
    return page(
        "<title>Chi tiết tin - Cổng Thông tin điện tử tỉnh Mẫu</title>",
        f"<div id='wrapper'><div id='heading'><div class='date-time'>Thứ Hai, ngày 23/11/2026, 08:00:00</div>{menu()}</div><div id='content'><div class='portlet-body'><div class='news-detail'><div class='title'>{TITLE}</div>"
        f"<div class='date'>Ngày đăng: 03/12/2014 09:05</div><div class='view'>Lượt xem: 2.154</div><div class='journal-content-article'><p style='text-align: justify;'><strong>{LEAD}</strong></p>"
        f"{p(P1, attributes=chr(34).join(('style=', 'text-align: justify;', '')))}<p style='text-align: center;'><img src='/documents/1/a.jpg'></p><p style='text-align: center;'><em>{CAPTION}</em></p>{p(P2, P3, P4, P5)}<p style='text-align: right;'><strong>{AUTHOR}</strong></p></div></div>"
        f"<div class='taglib-social'>Chia sẻ</div><div class='other'><b>Các tin khác</b><ul>{links(day=' <i>(02/12/2014)</i>')}</ul></div></div></div></div>{foot()}",
    )


def vnpt() -> str:
    """A portal of the post's company: names by part of the article, time in the American order with SA, the author named at the end."""
    return page(
        f"<title>{TITLE}</title><meta name='description' content='{LEAD}'>",
        f"<form id='Form'><div class='MenuTop'>{menu()}</div><div class='ArticleDetailControl'><div class='ArticleHeader'><h1>{TITLE}</h1></div><div class='PostDate'>03/12/2014 9:05:00 SA</div><div class='ArticleSummary'><p>{LEAD}</p></div>"
        f"<div class='ArticleContent'>{p(P1, P2)}<div style='text-align:center'><img src='a.jpg'><br><em>{CAPTION}</em></div>{p(P3, P4, P5)}</div><div class='ArticleAuthor'>{AUTHOR}</div><div class='ArticleTools'><a>In bài viết</a> <a>Gửi bài viết</a></div>"
        f"<div class='ArticleRelated'><h4>Tin liên quan</h4><ul>{links()}</ul></div></div><div class='Counter'>Lượt xem: 10.154</div></form>{foot()}",
    )


def sharepoint() -> str:
    """SharePoint: ribbon commands, the zone's title, rich text field, a clock with CH, a picture's caption in the same paragraph."""
    return page(
        "<title>\r\n\tTin tức - Sự kiện\r\n</title>",
        f"<form id='aspnetForm'><div id='s4-ribbonrow'>Skip Ribbon Commands</div><div class='s4-title'>{menu()}</div><div id='s4-workspace'><div class='ms-webpart-zone'><div class='title-news'>{TITLE}</div><div class='date-news'>03/12/2014 09:05 SA</div>"
        f"<div class='sapo-news'>{LEAD}</div><div class='ms-rtestate-field' style='display:inline'><div class='ExternalClass123'>{p(P1, attributes='class=ms-rteElement-P')}<p class='ms-rteElement-P' style='text-align:center'><img src='a.jpg'><br>{CAPTION}</p>{p(P2, P3, P4, P5)}</div></div>"
        f"<div class='author-news'>{AUTHOR}</div></div><div class='ms-webpart-zone'><h3>Tin khác</h3><ul class='dfwp-list'>{links()}</ul></div></div></form>{foot()}",
    )


def dotnetnuke() -> str:
    """DotNetNuke: labels by id, everything in spans and tables, the day in brackets."""
    return page(
        "<title>Trang thông tin điện tử huyện Mẫu > Tin tức > Chi tiết</title>",
        f"<form id='Form'><table width='100%'><tr><td class='menu'>{menu()}</td></tr><tr><td id='dnn_ContentPane'><div class='DnnModule'><table><tr><td><span id='dnn_ctr1_View_lblTitle' class='tin_title'>{TITLE}</span></td></tr>"
        f"<tr><td><span id='dnn_ctr1_View_lblDate' class='ngaydang'>(03/12/2014 09:05)</span></td></tr><tr><td><span id='dnn_ctr1_View_lblIntro' class='trichdan'>{LEAD}</span></td></tr>"
        f"<tr><td><span id='dnn_ctr1_View_lblContent'>{p(P1)}<center><img src='a.jpg'><br><i>{CAPTION}</i></center>{p(P2, P3, P4, P5)}</span></td></tr><tr><td align='right'><span id='dnn_ctr1_View_lblAuthor' class='tacgia'>{AUTHOR}</span></td></tr></table>"
        f"<table><tr><td>Các tin khác</td></tr>{links(open_='<tr><td>', close='</td></tr>')}</table></div></td></tr></table></form>{foot()}",
    )


def joomla_table() -> str:
    """Joomla 1.5: layout tables, contentheading, createdate in words."""
    return page(
        f"<title>{TITLE}</title><meta name='generator' content='Joomla! 1.5 - Open Source Content Management'><meta name='author' content='Administrator'>",
        f"<div id='wrap'><table class='nopad'><tr><td>{menu()}</td><td><table class='contentpaneopen'><tr><td class='contentheading' width='100%'>{TITLE}</td><td><a>Email</a></td><td><a>In</a></td></tr></table>"
        f"<table class='contentpaneopen'><tr><td class='createdate'>Thứ tư, 03 Tháng 12 2014 09:05</td></tr><tr><td valign='top'><p><strong>{LEAD}</strong></p>{p(P1)}<p align='center'><img src='a.jpg'></p><p align='center'><em>{CAPTION}</em></p>{p(P2, P3, P4, P5)}<p align='right'><strong>{AUTHOR}</strong></p></td></tr></table>"
        f"<span class='article_separator'>&nbsp;</span><p><b>Những tin mới hơn:</b></p><ul>{links(0, 3, day=' - 04/12/2014 10:11')}</ul><p><b>Những tin cũ hơn:</b></p><ul>{links(3, 5, day=' - 01/12/2014 08:00')}</ul></td></tr></table></div>{foot()}",
    )


def joomla_new() -> str:
    """Joomla 3: article-info as a definition list, the intro in the same container."""
    info = f"<dl class='article-info muted'><dt class='article-info-term'>Chi tiết</dt><dd class='createdby' itemprop='author'>Được viết bởi <span itemprop='name'>{AUTHOR}</span></dd><dd class='category-name'>Chuyên mục: <a>Xã hội</a></dd><dd class='published'><time datetime='2014-12-03T09:05:00+07:00'>Được đăng: 03 Tháng 12 2014</time></dd><dd class='hits'>Lượt xem: 841</dd></dl>"
    return page(
        f"<title>{TITLE} - Liên đoàn Mẫu</title>",
        f"<header>{menu()}</header><div class='item-page' itemscope itemtype='https://schema.org/Article'><div class='page-header'><h2 itemprop='headline'>{TITLE}</h2></div>{info}<div itemprop='articleBody'><p><strong>{LEAD}</strong></p>{p(P1, P2)}"
        f"<p style='text-align: center;'><img src='a.jpg' alt=''/></p><p style='text-align: center;'><em>{CAPTION}</em></p>{p(P3, P4, P5)}</div><ul class='pager pagenav'><li><a>Trước</a></li><li><a>Tiếp</a></li></ul></div><div class='moduletable'><h3>Tin mới</h3><ul>{links()}</ul></div>{foot()}",
    )


def people_2014() -> str:
    """A party paper of 2014: the day with hyphens, paragraphs without a class, the byline in a div of its own."""
    return page(
        f"<title>{TITLE} - Báo Mẫu Dân</title>",
        f"<div class='icon_date_top pull-left'><div class='pull-left'>Thứ hai, 23-11-2026</div></div>{menu()}<div class='media'><div class='ndtitle'><h3>{TITLE}</h3></div><div class='icon_date_top'>Thứ Tư, 03-12-2014, 09:05</div><div class='ndcontent ndb'><p>{LEAD}</p></div>"
        f"<div class='ndcontent'><div class='pic'><img src='a.jpg'><div class='ghichuanh'>{CAPTION}</div></div>{p(P1, P2, P3, P4, P5)}</div><div class='author'>{AUTHOR}</div></div><div class='tinlienquan'><h4>Có thể bạn quan tâm</h4>{summaries()}</div>{foot()}",
    )


def normal_classes() -> str:
    """A paper of 2012: Title, Lead and Normal by class, the picture's caption in a cell, the author in a right-aligned Normal."""
    table = f"<table border='0' width='1' align='center'><tr><td><img src='a.jpg' border='1'></td></tr><tr><td class='Image'>{CAPTION}</td></tr></table>"
    return page(
        f"<title>{TITLE} - MauExpress</title>",
        f"<div id='header'>{menu()}</div><div class='content-center'><div class='folder-title'><a>Xã hội</a></div><div class='txtdate'>Thứ tư, 3/12/2014, 09:05 GMT+7</div><h1 class='Title'>{TITLE}</h1><h2 class='Lead'>{LEAD}<br><a href='/a1' class='Lead'>&gt;{OTHERS[0]}</a></h2>"
        f"<p class='Normal'>{P1}</p>{table}{p(P2, P3, P4, P5, attributes='class=Normal')}<p class='Normal' style='text-align:right;'><strong>{AUTHOR}</strong></p><div class='tag-parent'><a>làng gốm Vĩnh Thạnh</a></div></div><div class='box-item'><h4>Các tin khác</h4><ul>{links(day='(2/12)')}</ul></div>{foot()}",
    )


def p_classes() -> str:
    """A youth paper of 2011: pTitle, pHead with the paper's tag, pBody, pAuthor, the caption in a bordered table."""
    table = f"<table class='tLegend' width='300'><tr><td><img src='a.jpg'></td></tr><tr><td class='caption'>{CAPTION}</td></tr></table>"
    return page(
        f"<title>{TITLE} - Mẫu Trẻ Online</title>",
        f"<div>{menu()}</div><div id='divContent'><div class='date'>Thứ Tư, 03/12/2014, 09:05 (GMT+7)</div><p class='pTitle'>{TITLE}</p><p class='pHead'>MT - {LEAD}</p>{p(P1, attributes='class=pBody')}{table}{p(P2, P3, P4, P5, attributes='class=pBody')}<p class='pAuthor'>{AUTHOR.upper()}</p></div>"
        f"<div class='divOther'><ul>{links()}</ul></div>{comments()}{foot()}",
    )


def fonts_and_breaks() -> str:
    """2007: nested tables, <font>, one cell with <br><br>, no meta tags, the weekday and the clock in one line."""
    text = f"<b>{LEAD}</b><br><br>" + "<br><br>\r\n".join(BODY)
    return page(
        "<title>Báo điện tử tỉnh Mẫu</title>",
        f"<table width=100%><tr><td bgcolor=red><font color=white>{' | '.join(f'<a href=/{i}>{m}</a>' for i, m in enumerate(MENU))}</font></td></tr><tr><td><table><tr><td width=150 valign=top>{'<br>'.join(f'<a href=/k{i}><font size=1>{m}</font></a>' for i, m in enumerate(MENU))}</td><td valign=top>"
        f"<font face=Arial size=4 color=blue><b>{TITLE}</b></font><br><font size=1>Thứ Tư, 03/12/2014, 09:05 (GMT+7)</font><br><br><table align=left><tr><td><img src=a.jpg></td></tr><tr><td><font size=1><i>{CAPTION}</i></font></td></tr></table><font face=Arial size=2>{text}</font>"
        f"<p align=right><font size=2><b>{AUTHOR}</b></font></p><hr><font size=2><b>Các tin khác:</b></font><br>{links(open_='<img src=dot.gif> ', close=' <font size=1>(02/12/2014)</font><br>')}</td></tr></table></td></tr></table><center><font size=1>Giấy phép số 12/GP. Ghi rõ nguồn khi phát hành lại thông tin từ website này.</font></center>",
    )


def word_export() -> str:
    """Pasted from Word: MsoNormal with spans in spans, non-breaking spaces, empty paragraphs between."""
    def mso(text: str) -> str:
        return f"<p class='MsoNormal' style='text-align:justify;text-indent:36.0pt'><span style='font-size:14.0pt;font-family:&quot;Times New Roman&quot;'>{text.replace(' ', '&nbsp;', 2)}<o:p></o:p></span></p><p class='MsoNormal'>&nbsp;</p>"
    return page(
        f"<title>{TITLE}</title>",
        f"<div class='header-wrap'>{menu()}</div><div class='main-left'><h2 class='tieude'>{TITLE}</h2><div class='post-meta'><span>03/12/2014 09:05:12</span></div><div class='noidungtin'><p class='MsoNormal'><b><span>{LEAD}</span></b></p>{mso(P1)}{mso(P2)}<p class='MsoNormal' align='center'><img src='a.jpg'></p>"
        f"<p class='MsoNormal' align='center' style='text-align:center'><i><span>{CAPTION}</span></i></p>{mso(P3)}{mso(P4)}{mso(P5)}<p class='MsoNormal' align='right'><b><span>{AUTHOR}</span></b></p></div><p><a>Quay lại</a></p><div><b>Tin cùng loại:</b><ul>{links()}</ul></div></div>{foot()}",
    )


def flatsome() -> str:
    """A WordPress theme whose entry meta stands in one line, with a share bar and the next post inside the article."""
    return page(
        f"<title>{TITLE} - Hội Mẫu</title>" + meta(og_type="article", og_title=f"{TITLE} - Hội Mẫu", article_published_time="2014-12-03T02:05:00+00:00") + "<link rel='stylesheet' href='/wp-content/x.css'>",
        f"<div id='wrapper'><header>{menu()}</header><article class='post type-post'><header class='entry-header'><h6 class='entry-category'><a>Xã hội</a></h6><h1 class='entry-title'>{TITLE}</h1><div class='entry-meta uppercase is-xsmall'><span class='posted-on'>Posted on <a><time class='entry-date published' datetime='2014-12-03T09:05:00+07:00'>03/12/2014</time></a></span>"
        f" <span class='byline'>by <span class='meta-author vcard'><a class='url fn n' href='/author/ngocdiep'>{AUTHOR}</a></span></span></div></header><div class='entry-content single-page'><p><strong>{LEAD}</strong></p>{p(P1)}<figure id='attachment_12' class='wp-caption aligncenter'><img src='a.jpg'><figcaption class='wp-caption-text'>{CAPTION}</figcaption></figure>{p(P2, P3, P4, P5)}"
        f"<div class='blog-share text-center'><a>Chia sẻ</a></div></div><nav class='navigation-post'><a>{OTHERS[0]}</a><a>{OTHERS[1]}</a></nav></article><div class='post-sidebar'><aside class='widget'><span class='widget-title'>Bài viết mới</span><ul>{links()}</ul></aside></div><div id='comments'><ol>{p(*COMMENTS, tag='li')}</ol></div></div>{foot('footer')}",
    )


def hashed() -> str:
    """A page drawn by a framework: hashed class names, data in a script, the text in divs; the metadata know the rest."""
    return page(
        f"<title>{TITLE}</title>" + meta(og_title=TITLE, og_type="article") + json_ld(headline=TITLE, datePublished="2014-12-03T09:05:00+07:00", description=LEAD, author=[{"@type": "Person", "name": AUTHOR}], articleSection="Xã hội"),
        f"<div id='__next'><div class='css-1a2b'><div class='css-9x'>{menu()}</div></div><div class='css-7z'><div class='css-3k'><h1 class='css-t1'>{TITLE}</h1><div class='css-m3'><span>{AUTHOR}</span><span>03/12/2014, 09:05</span></div><div class='css-l0'>{LEAD}</div><div class='css-b5'>{p(P1, P2, tag='div', attributes='class=css-pp')}<figure class='css-f'><img><figcaption>{CAPTION}</figcaption></figure>{p(P3, P4, P5, tag='div', attributes='class=css-pp')}</div></div>"
        f"<div class='css-s8'>{summaries()}</div></div><script id='__NEXT_DATA__' type='application/json'>{{\"x\": \"{P1}\"}}</script></div>{foot()}",
    )


def blogger() -> str:
    """A Blogger blog of a commune's youth union: the date header in words, the body broken by <br>, labels and the older post behind."""
    text = "<br /><br />".join(f"<span style='font-family: inherit;'>{t}</span>" for t in BODY)
    return page(
        f"<title>Đoàn xã Mẫu: {TITLE}</title><meta content='blogger' name='generator'>",
        f"<div class='tabs-outer'>{menu()}</div><div class='date-outer'><h2 class='date-header'><span>Thứ Tư, 3 tháng 12, 2014</span></h2><div class='post hentry'><h3 class='post-title entry-title' itemprop='name'>{TITLE}</h3><div class='post-body entry-content' itemprop='description articleBody'><b>{LEAD}</b><br /><br />"
        f"<table align='center' class='tr-caption-container'><tbody><tr><td><img src='a.jpg'></td></tr><tr><td class='tr-caption'>{CAPTION}</td></tr></tbody></table>{text}</div><div class='post-footer'>Người đăng: <span class='post-author vcard'><span class='fn'>{AUTHOR}</span></span> vào lúc <abbr class='published' title='2014-12-03T09:05:00+07:00'>09:05</abbr> Nhãn: <a>làng gốm Vĩnh Thạnh</a></div></div></div><div class='blog-pager'><a>Bài đăng Cũ hơn</a></div>{foot()}",
    )


def printed() -> str:
    """The print version of a paper: the logo's text, the section and the address around, nothing named."""
    return page(
        f"<title>{TITLE} - In bài viết</title>",
        f"<div><img src='logo.png' alt='Báo Mẫu'></div><div>Xã hội</div><div>Thứ Tư, 03/12/2014 09:05</div><h1>{TITLE}</h1><div><strong>{LEAD}</strong></div><div>{p(P1, P2)}<p><img src='a.jpg'></p><p><em>{CAPTION}</em></p>{p(P3, P4, P5)}<p><strong>{AUTHOR}</strong></p></div><hr><div>Đường dẫn: http://mau.example.vn/xa-hoi/lang-nghe-ven-song-241203.html</div><div>© Báo Mẫu. Giấy phép số 12/GP</div>",
        "onload='window.print()'",
    )


def amp() -> str:
    """AMP: everything custom, the lead as h2, the byline and the date in one paragraph."""
    return page(
        f"<title>{TITLE}</title><link rel='canonical' href='https://mau.example.vn/lang-nghe-ven-song-giu-lua-lo-gom-20141203.htm'>" + json_ld(headline=TITLE, datePublished="2014-12-03T09:05:00+07:00", author={"@type": "Person", "name": AUTHOR}),
        f"<amp-sidebar id='sb'>{menu()}</amp-sidebar><div class='main-content'><h1 class='title-news'>{TITLE}</h1><p class='post-info'><span class='author'>{AUTHOR}</span> | <span>03/12/2014 09:05</span></p><h2 class='sapo'>{LEAD}</h2><div class='content-news'>{p(P1)}<figure><amp-img src='a.jpg' layout='responsive'></amp-img><figcaption>{CAPTION}</figcaption></figure>{p(P2, P3)}<amp-ad></amp-ad>{p(P4, P5)}</div><div class='more'><h3>Tin cùng chuyên mục</h3>{summaries()}</div></div><footer>Giấy phép số 12/GP</footer>",
        "class='amp'",
    )


def longform() -> str:
    """A long-form page: headline in a hero, the text in many sections with pictures between, credits at the end."""
    return page(
        f"<title>{TITLE}</title>" + meta(og_title=TITLE, og_description=LEAD, og_type="article", article_published_time="2014-12-03T09:05:00+07:00"),
        f"<header class='sticky'>{menu()}</header><section class='hero'><img src='h.jpg'><h1>{TITLE}</h1></section><section class='text-block lead'><p>{LEAD}</p></section><section class='text-block'>{p(P1)}</section><section class='photo'><figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure></section><section class='text-block'>{p(P2, P3)}</section><section class='text-block'><h2>{HEADING}</h2>{p(P4, P5)}</section>"
        f"<section class='credit'><p>Nội dung: <b>{AUTHOR}</b></p><p>Đồ họa: <b>Minh Hậu</b></p></section><section class='more'><h3>Xem thêm</h3><ul>{links()}</ul></section>{foot('footer')}",
    )


def ministry() -> str:
    """A ministry's portal on Bootstrap: the date with the clock before it, sizes of letters, the lead in h3, attachments and ratings behind."""
    return page(
        f"<title>{TITLE} | Cổng thông tin Bộ Mẫu</title>",
        f"<nav class='navbar'>{menu()}</nav><div class='container'><div class='row'><div class='col-md-9'><ol class='breadcrumb'><li><a>Trang nhất</a></li><li class='active'>Hoạt động của địa phương</li></ol><h1 class='news-title'>{TITLE}</h1><div class='clearfix'><span class='pull-left'>09:05 | 03/12/2014</span><span class='pull-right'>Cỡ chữ <a>A-</a> <a>A</a> <a>A+</a></span></div><h3 class='news-sapo'>{LEAD}</h3>"
        f"<div class='news-detail-content'>{p(P1)}<figure class='image'><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>{p(P2, P3, P4, P5)}<p style='text-align:right'><em><strong>{AUTHOR}</strong></em></p></div><div class='file-attach'>Tệp đính kèm: <a>bao-cao.pdf</a></div><div class='rating-box'>Đánh giá: 0 sao</div><h4>Tin liên quan</h4><div class='row'>{summaries()}</div></div><div class='col-md-3'><div class='panel'>Liên kết website</div></div></div></div>{foot('footer')}",
    )


def upper_heading() -> str:
    """A district's page: headline in capitals in h4, the day as «Ngày 03 tháng 12 năm 2014», author and source lines at the end."""
    return page(
        "<title>UBND huyện Mẫu</title>",
        f"<div class='banner'>{menu()}</div><div class='main'><h4 class='page-title'>{TITLE.upper()}</h4><p class='ngay'>Ngày 03 tháng 12 năm 2014, 09:05</p><p><b>{LEAD}</b></p>{p(P1)}<p><img src='a.jpg' alt='Thợ gốm xếp chậu vào lò'></p><p><i>{CAPTION}</i></p>{p(P2, P3, P4, P5)}<p><b>Tin, ảnh: {AUTHOR}</b></p><p>Nguồn: Đài Truyền thanh huyện</p></div><div class='right'><b>Tin mới</b><ul>{links()}</ul></div>{foot()}",
    )


def boxes() -> str:
    """A box with a summary of facts before the text, a quote block and a list inside, three authors by links."""
    box = "<div class='box-highlight'><p>Toàn xã có 64 hộ làm gốm, mỗi năm bán ra thị trường gần 900.000 sản phẩm các loại.</p></div>"
    return page(
        f"<title>{TITLE}</title>" + meta(og_title=TITLE, og_type="article"),
        f"<header>{menu()}</header><article class='detail'><div class='cate'><a href='/xa-hoi'>Xã hội</a></div><h1 class='detail-title'>{TITLE}</h1><div class='detail-meta'><span class='time'>03/12/2014 09:05</span><span class='by'><a href='/tac-gia/ngoc-diep' class='author'>{AUTHOR}</a>, <a class='author' href='/tac-gia/thanh-lam'>Thanh Lam</a></span></div><p class='detail-sapo'>{LEAD}</p><div class='detail-body'>{p(P1)}{box}"
        f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>{p(P2)}<blockquote><p>{P3}</p></blockquote><ul><li>{P4}</li></ul>{p(P5)}</div></article><div class='related-news'>{summaries()}</div>{comments()}{foot()}",
    )


_BOX = "Toàn xã có 64 hộ làm gốm, mỗi năm bán ra thị trường gần 900.000 sản phẩm các loại."
LAYOUTS = (
    Want(details_divs), Want(chappeau, body=(P1, P2, HEADING, P3, P4, P5)), Want(drupal), Want(television, lead=f"MTV.vn - {LEAD}"), Want(army, authors=(AUTHOR.upper(),)),
    Want(liferay), Want(vnpt), Want(sharepoint), Want(dotnetnuke), Want(joomla_table), Want(joomla_new), Want(people_2014), Want(normal_classes),
    Want(p_classes, lead=f"MT - {LEAD}", authors=(AUTHOR.upper(),)), Want(fonts_and_breaks), Want(word_export), Want(flatsome), Want(hashed, section="Xã hội"), Want(blogger),
    Want(printed), Want(amp), Want(longform, body=(P1, P2, P3, HEADING, P4, P5)), Want(ministry), Want(upper_heading), Want(boxes, body=(P1, _BOX, P2, P3, P4, P5), authors=(AUTHOR, "Thanh Lam")),
)  # fmt: skip
